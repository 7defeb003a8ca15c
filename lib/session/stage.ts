import type { Entity } from '@/lib/model/analysis';
import { isOnPage } from '@/lib/model/on-page';
import type { PageClaim } from '@/lib/model/page';
import type { Settings } from '@/lib/model/settings';
import type { Span } from '@/lib/model/span';
import type { Acts, Cards, Mount, Overlay, Selected } from '@/lib/overlay/types';
import { type Ground, groundOf } from '@/lib/painting/ground';
import type { Point } from '@/lib/painting/hit-test';
import { spanInView } from '@/lib/painting/in-view';
import { layers, litKeys, type Picture } from '@/lib/painting/layers';
import { removeLeftovers } from '@/lib/painting/leftovers';
import { Painter } from '@/lib/painting/painter';
import { slicer } from '@/lib/painting/slices';
import { ALL_TINTS, type Tone } from '@/lib/painting/tints';
import type { SessionClient } from './client';
import { columnOf } from './column';
import { claimUnder, pointedAt, type Shown } from './hits';
import { watchLayout } from './layout-watch';
import { LookKeeper } from './look-keeper';
import { OverlayLink } from './overlay-link';
import { isReadable } from './page-claims';
import { PageRoot } from './page-root';
import type { Reading } from './reading';
import { scrollAreas } from './scroll-areas';
import { scrollToRange } from './scroll-to';

export interface StageOptions {
  document: Document;
  signal: AbortSignal;
  acts: Acts;
  cardUrl(token: string): string;
  setLook: SessionClient['setLook'];
  /** Fetches what is drawn over the page; undefined where that cannot be. */
  loadOverlay(): Promise<Mount | undefined>;
  /** A person wants the card of a claim. */
  open(key: string): void;
  find(key: string): PageClaim | undefined;
}

/** Number of claims from which the strip at the window's edge is drawn. */
const LANE_FROM = 3;

/** What a person sees of a session: the highlights, and what is drawn over the page. */
export class Stage {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  readonly #find: (key: string) => PageClaim | undefined;
  readonly #painter: Painter;
  readonly #look: LookKeeper;
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
  #ground: Ground = { tone: 'light', tints: ALL_TINTS };
  /** Called with each document of a frame that text was read from. */
  onDocument: (document: Document) => void = () => {};

  /** What is painted; only this answers to the pointer. */
  #shown: Shown | null = null;

  constructor(options: StageOptions) {
    const { document, signal, acts, cardUrl, open } = options;
    this.#document = document;
    this.#signal = signal;
    this.#find = options.find;
    this.#look = new LookKeeper(document, options.setLook);
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
        scrollArea: () => scrollAreas(this.column).next().value ?? null,
        open,
        step: (by) => this.step(by),
        focus: (key) => this.focus(key),
        pauses: slicer,
      },
      options.loadOverlay,
      (overlay) => this.#showIn(overlay),
    );
    removeLeftovers(CSS.highlights);
    this.#painter = new Painter();
    watchLayout(document, () => this.#overlay.now?.layout(), signal);
    signal.addEventListener('abort', () => this.#painter.clear(), { once: true });
  }

  /** Whether a node, or what an event happened on, is ours. */
  owns(target: Node | Event): boolean {
    return this.#root.owns(target) || (this.#overlay.now?.owns(target) ?? false);
  }

  /** The cards of this page, where anything was drawn over it so far. */
  get cards(): Cards | undefined {
    return this.#overlay.now?.cards;
  }

  /** Whether the article's text stands on a light or a dark ground. */
  get tone(): Tone {
    return this.#ground.tone;
  }

  /** The text column of the article, for placing things beside it. */
  get column(): Element {
    return (this.#reading && columnOf(this.#reading)) ?? this.#document.body;
  }

  /** Shows these claims. `renew`: the nodes behind them are other ones than before. */
  async draw(
    reading: Reading,
    claims: PageClaim[],
    settings: Settings,
    renew: boolean,
  ): Promise<void> {
    this.#reading = reading;
    this.#claims = claims.filter(isOnPage);
    this.#mentions = reading.analysis.entities.filter((entity) =>
      isReadable(entity, reading.blocks),
    );
    this.#settings = settings;
    this.#ground = groundOf(this.column, settings.strength);
    this.#root.tone = this.#ground.tone;
    const { tone, tints } = this.#ground;
    const strength = settings.linesOnly ? 0 : tints.strength;
    const fresh = this.#look.keep(tone, strength, reading.trees);
    for (const document of fresh) this.onDocument(document);
    await this.#paint(renew);
    this.#drawOver();
  }

  /** Takes everything away. */
  clear(): void {
    this.#reading = null;
    this.#shown = null;
    this.#hover = null;
    this.#claims = [];
    this.#painter.clear();
    this.#drawOver();
  }

  /** Marks the claim whose card is open; null for none. */
  focus(key: string | null): void {
    if (key === this.#focus) return;
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

  #light(key: string | null): void {
    if (key === this.#hover) return;
    this.#hover = key;
    void this.#paint(false);
  }

  /** Marks every mention of an entity until another, or null, is chosen. */
  mark(entity: string | null): void {
    this.#entity = entity;
    void this.#paint(false);
  }

  /** The pointer is at this point of a document's window, or nowhere. Lights what it is over. */
  point(document: Document, at: Point | null): void {
    const pointed = at && this.#shown && pointedAt(this.#shown, document, at);
    if (pointed) this.#overlay.use((overlay) => overlay.point(pointed));
    else this.#overlay.now?.point(null);
    this.#light(pointed && 'key' in pointed ? pointed.key : null);
  }

  /** The claim at a point of a document's window. */
  claimAt(document: Document, point: Point): string | null {
    return this.#shown && claimUnder(this.#shown, document, point);
  }

  /** The live range of a claim, or null where it is gone. */
  rangeOf(span: Span | undefined): Range | null {
    // Of text that goes on in another tree of nodes, things are placed by its beginning.
    return (span && this.#reading?.map.toRanges(span.start, span.end)[0]) ?? null;
  }

  /** Scrolls a claim to the middle of the window and steps to it. */
  scrollTo(claim: PageClaim): boolean {
    const range = isOnPage(claim) ? this.rangeOf(claim) : null;
    if (!range) return false;
    scrollToRange(this.#document.defaultView as Window, range);
    this.focus(claim.key);
    this.#overlay.use((overlay) => overlay.stepped(claim.key));
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
      tints: this.#ground.tints,
    };
    const lit = litKeys(picture);
    const drawn = layers(picture, lit);
    this.#shown = { reading, claims: this.#claims, lit, layers: drawn };
    const toRanges = ({ start, end }: Span) => reading.map.toRanges(start, end);
    return this.#painter.paint(drawn, toRanges, {
      renew,
      view: renew ? this.#inView(reading) : null,
    });
  }

  #inView({ blocks, map }: Reading): Span | null {
    const { innerHeight } = this.#document.defaultView as Window;
    return spanInView(blocks, ({ start, end }) => map.toRange(start, end), innerHeight);
  }

  #drawOver(): void {
    if (this.#signal.aborted) return;
    const claims = this.#claims;
    const { now } = this.#overlay;
    const few = claims.length < LANE_FROM && !claims.some(({ slot }) => slot !== null);
    // Nothing to show and nothing shown: the page stays as it is.
    if (now) this.#showIn(now);
    else if (claims.length > 0 && (this.#settings?.pill || !few)) this.#overlay.use(() => {});
  }

  #showIn(overlay: Overlay): void {
    const { pill = false, margin = true, letterKeys = true } = this.#settings ?? {};
    overlay.show(this.#claims, { pill, margin, letterKeys });
  }

  /** Goes to the next (1) or the previous (-1) claim. */
  step(by: 1 | -1): void {
    const count = this.#claims.length;
    if (count === 0) return;
    const at = this.#claims.findIndex((claim) => claim.key === this.#focus);
    const next = at < 0 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count;
    const claim = this.#claims[next];
    if (claim) this.scrollTo(claim);
  }
}
