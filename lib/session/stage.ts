import type { Entity } from '@/lib/model/analysis';
import type { PageClaim } from '@/lib/model/page';
import type { Settings } from '@/lib/model/settings';
import type { Span } from '@/lib/model/span';
import type { Acts, Cards, Mount, Selected } from '@/lib/overlay/types';
import { claimAt } from '@/lib/painting/hit-test';
import { layers, litKeys, type Picture } from '@/lib/painting/layers';
import { removeLeftovers } from '@/lib/painting/leftovers';
import { Painter } from '@/lib/painting/painter';
import { OverlayLink } from './overlay-link';
import { isReadable } from './page-claims';
import { PageRoot } from './page-root';
import type { Reading } from './reading';

export interface StageOptions {
  document: Document;
  signal: AbortSignal;
  acts: Acts;
  cardUrl(token: string): string;
  /** Fetches what is drawn over the page; undefined where that cannot be. */
  loadOverlay(): Promise<Mount | undefined>;
  /** A person wants the card of a claim. */
  open(key: string): void;
  find(key: string): PageClaim | undefined;
}

/** What a person sees of a session: the highlights, and what is drawn over the page. */
export class Stage {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  readonly #open: (key: string) => void;
  readonly #find: (key: string) => PageClaim | undefined;
  readonly #painter: Painter;
  readonly #root: PageRoot;
  readonly #overlay: OverlayLink;
  #reading: Reading | null = null;
  #claims: PageClaim[] = [];
  /** The mentions that may be marked; sorted out once, not at every move of the pointer. */
  #mentions: readonly Entity[] = [];
  #settings: Settings | null = null;
  #focus: string | null = null;
  #hover: string | null = null;
  #entity: string | null = null;
  #settling = false;

  /** Keys of the claims that can be seen; only these answer to the pointer. */
  #lit: ReadonlySet<string> = new Set();

  constructor({ document, signal, acts, cardUrl, loadOverlay, open, find }: StageOptions) {
    this.#document = document;
    this.#signal = signal;
    this.#open = open;
    this.#find = find;
    this.#root = new PageRoot(document, signal);
    this.#overlay = new OverlayLink(
      {
        document,
        signal,
        acts,
        root: () => this.#root.get(),
        cardUrl,
        rangeOf: (key) => this.rangeOf(this.#find(key)),
        column: () => this.column,
        open,
        openStepped: () => this.#openStepped(),
        step: (by) => this.step(by),
        opened: (key) => this.focus(key),
      },
      loadOverlay,
    );
    removeLeftovers(CSS.highlights);
    this.#painter = new Painter();
    const window = document.defaultView as Window;
    // Late images, fonts and advertisements move the text as much as a resized window does.
    const observer = new ResizeObserver(() => this.#settle());
    observer.observe(document.documentElement);
    if (document.body) observer.observe(document.body);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    window.addEventListener('resize', () => this.#settle(), { passive: true, signal });
    signal.addEventListener('abort', () => this.#painter.clear(), { once: true });
  }

  /** Whether a node, or what an event happened on, is ours. */
  owns(target: Node | Event): boolean {
    return this.#root.owns(target);
  }

  /** The cards of this page, where anything was drawn over it so far. */
  get cards(): Cards | undefined {
    return this.#overlay.now?.cards;
  }

  /** The text column of the article, for placing things beside it. */
  get column(): Element {
    const reading = this.#reading;
    const paragraph = reading?.blocks.find((block) => block.role === 'paragraph');
    const node = paragraph && reading?.map.toRange(paragraph.start, paragraph.end)?.startContainer;
    const element = node instanceof Element ? node : node?.parentElement;
    return element?.closest('p, div, section, article') ?? reading?.root ?? this.#document.body;
  }

  /** Shows these claims. `renew`: the nodes behind them are other ones than before. */
  async draw(
    reading: Reading,
    claims: PageClaim[],
    settings: Settings,
    renew: boolean,
  ): Promise<void> {
    this.#reading = reading;
    this.#claims = claims.filter((claim) => claim.state !== 'missing');
    this.#mentions = reading.analysis.entities.filter((entity) =>
      isReadable(entity, reading.blocks),
    );
    this.#settings = settings;
    this.#root.setLook(reading.tone, settings.linesOnly);
    await this.#paint(renew);
    this.#drawOver();
  }

  /** Takes everything away. */
  clear(): void {
    this.#reading = null;
    this.#claims = [];
    this.#painter.clear();
    this.#drawOver();
  }

  /** Key of the claim whose card is open or that was stepped to. */
  get focused(): string | null {
    return this.#focus;
  }

  /** Marks the claim whose card is open; null for none. */
  focus(key: string | null): void {
    this.#focus = key;
    void this.#paint(false);
  }

  /** Claims that were saved have other keys now; painting follows by itself. */
  rename(aliases: ReadonlyMap<string, string>): void {
    if (this.#focus) this.#focus = aliases.get(this.#focus) ?? this.#focus;
    this.#overlay.now?.rename(aliases);
  }

  /** Opens the card of a claim beside it. */
  openCard(key: string): void {
    this.#overlay.use(({ cards }) => cards.open(key));
  }

  /** Shows what can be done with text that a person selected; null for none. */
  select(selected: Selected | null): void {
    if (selected) this.#overlay.use((overlay) => overlay.select(selected));
    else this.#overlay.now?.select(null);
  }

  hover(key: string | null): void {
    if (key === this.#hover) return;
    this.#hover = key;
    void this.#paint(false);
  }

  /** Marks every mention of an entity until another, or null, is chosen. */
  mark(entity: string | null): void {
    this.#entity = entity;
    void this.#paint(false);
  }

  claimAt(point: { x: number; y: number }): string | null {
    const reading = this.#reading;
    if (!reading) return null;
    const hit = claimAt(
      this.#document,
      point,
      this.#claims.filter(({ key }) => this.#lit.has(key)),
      (node, offset) => reading.map.fromPoint(node, offset),
      (span) => this.rangeOf(span),
    );
    return hit?.key ?? null;
  }

  /** The live range of a claim, or null where it is gone. */
  rangeOf(span: Span | undefined): Range | null {
    return (span && this.#reading?.map.toRange(span.start, span.end)) ?? null;
  }

  /** Scrolls a claim to the middle of the window and marks it. */
  scrollTo(claim: PageClaim): boolean {
    const range = claim.state === 'missing' ? null : this.rangeOf(claim);
    if (!range) return false;
    const window = this.#document.defaultView as Window;
    const box = range.getBoundingClientRect();
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const node = range.startContainer;
    const start = node instanceof Element ? node : node.parentElement;
    // The first scroll also reaches into inner scroll areas, the second centres the very line.
    start?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    window.scrollBy({
      top: range.getBoundingClientRect().top - (window.innerHeight - box.height) / 2,
      behavior: calm ? 'instant' : 'smooth',
    });
    this.focus(claim.key);
    return true;
  }

  #paint(renew: boolean): Promise<void> {
    const reading = this.#reading;
    const settings = this.#settings;
    if (!reading || !settings) return Promise.resolve();
    const picture: Picture = {
      claims: this.#claims,
      entities: this.#mentions,
      article: { words: reading.words, length: reading.text.length },
      focus: this.#focus,
      hover: this.#hover,
      entity: this.#entity,
      kinds: settings.entities,
    };
    this.#lit = litKeys(picture);
    const toRanges = (span: Span) => {
      const range = this.rangeOf(span);
      return range ? [range] : [];
    };
    return this.#painter.paint(layers(picture, this.#lit), toRanges, { renew });
  }

  /** Follows the text to where it is laid out now, once a frame. */
  #settle(): void {
    if (this.#settling) return;
    this.#settling = true;
    (this.#document.defaultView as Window).requestAnimationFrame(() => {
      this.#settling = false;
      if (this.#signal.aborted) return;
      this.#overlay.now?.layout();
    });
  }

  #drawOver(): void {
    const claims = this.#claims;
    const pill = this.#settings?.pill ?? false;
    const needed = pill ? claims.length > 0 : claims.some(({ slot }) => slot !== null);
    // Nothing to show and nothing shown: the page stays as it is.
    if (needed) this.#overlay.use((overlay) => overlay.show(claims, { pill }));
    else this.#overlay.now?.show(claims, { pill });
  }

  #openStepped(): void {
    const key = this.#focus ?? this.#claims[0]?.key;
    if (key !== undefined) this.#open(key);
  }

  /** Goes to the next (1) or the previous (-1) claim. */
  step(by: 1 | -1): void {
    const count = this.#claims.length;
    if (count === 0) return;
    const at = this.#claims.findIndex((claim) => claim.key === this.#focus);
    const next = at < 0 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count;
    const claim = this.#claims[next];
    if (!claim || !this.scrollTo(claim)) return;
    this.#overlay.use((overlay) => overlay.stepped(next));
  }
}
