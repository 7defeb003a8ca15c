import type { ClaimDraft } from '@/lib/model/claim';
import type { PageClaim, PageState, PageStatus, SelectionOutcome } from '@/lib/model/page';
import type { Settings } from '@/lib/model/settings';
import type { Span } from '@/lib/model/span';
import type { CardSubject, Cards } from '@/lib/overlay/types';
import { type SessionActs, sessionActs } from './acts';
import { ClaimBook } from './claim-book';
import type { PageRecords, SessionClient } from './client';
import { draftOfDetected } from './drafts';
import { Follower } from './follower';
import { watchGestures } from './gestures';
import { pageState, reportOf, statusOf } from './page-state';
import { type Reading, spanOf } from './reading';
import { ReadingLoop } from './reading-loop';
import { pageText, showText } from './relink';
import { Stage } from './stage';

export interface SessionOptions {
  document: Document;
  client: SessionClient;
  settings: Settings;
  signal: AbortSignal;
}

/** One visit of one page: reads it, paints it, opens cards, and follows it while it changes. */
export class Session {
  readonly #options: SessionOptions;
  readonly #stop = new AbortController();
  readonly #signal: AbortSignal;
  readonly #book = new ClaimBook();
  readonly #loop: ReadingLoop;
  readonly #acts: SessionActs;
  readonly #stage: Stage;
  #follower: Follower | null = null;
  #settings: Settings;
  #status: PageStatus = 'reading';
  /** What was reported last. */
  #said = '';

  constructor(options: SessionOptions) {
    const { document, client } = options;
    this.#options = options;
    this.#settings = options.settings;
    this.#signal = AbortSignal.any([options.signal, this.#stop.signal]);
    this.#loop = new ReadingLoop({
      document,
      client,
      signal: this.#signal,
      threshold: () => this.#settings.threshold / 100,
      show: (...shown) => this.#show(...shown),
      status: (status) => this.#setStatus(status),
      left: () => this.#stage.cards?.close(),
    });
    this.#acts = sessionActs(
      {
        reading: () => this.#loop.reading,
        article: () => this.#loop.article,
        claim: (key) => this.claim(key),
        refresh: () => this.refresh(),
      },
      client,
    );
    this.#stage = new Stage({
      acts: this.#acts,
      document,
      signal: this.#signal,
      cardUrl: client.cardUrl,
      setLook: client.setLook,
      loadOverlay: client.loadOverlay,
      open: (key) => this.open(key),
      find: (key) => this.#book.find(key),
    });
  }

  /** Starts to listen to the person and to the page; reading waits until it is asked for. */
  start(): void {
    const { document } = this.#options;
    const loop = this.#loop;
    watchGestures(
      {
        document,
        stage: this.#stage,
        spanOf: (range) => loop.reading && spanOf(loop.reading, range),
        acts: this.#acts,
        open: (key) => this.open(key),
      },
      this.#signal,
    );
    // A page that follows the system stands on another ground from then on.
    document.defaultView
      ?.matchMedia('(prefers-color-scheme: dark)')
      .addEventListener('change', () => void this.configure(this.#settings), {
        signal: this.#signal,
      });
    this.#follower = new Follower(
      document,
      {
        owns: (node) => this.#stage.owns(node),
        patch: (nodes, pace) => loop.patch(nodes, pace),
        reread: (pace) => loop.reread(pace),
        moved: () => loop.moved(),
        returned: () => {
          // Browsers drop what the button showed when a page is left.
          this.#said = '';
          return loop.returned();
        },
      },
      this.#signal,
    );
  }

  /**
   * Reads the page from the beginning; `force` even if it does not look like an article.
   * Never rejects: what went wrong becomes the status.
   */
  read(force?: boolean): Promise<void> {
    return this.#loop.read(force);
  }

  /** The page was found to be an article. What stands as it was read need not be read again. */
  found(): Promise<void> {
    // Browsers may have dropped what the button showed at another address.
    this.#said = '';
    return this.#loop.found();
  }

  /** Takes over what was saved, changed or deleted elsewhere. Never rejects. */
  refresh(): Promise<void> {
    return this.#loop.refresh();
  }

  /** Applies changed settings. */
  async configure(settings: Settings): Promise<void> {
    const rescore = settings.threshold !== this.#settings.threshold;
    this.#settings = settings;
    if (rescore) await this.#loop.rescore();
    else await this.#draw(this.#loop.reading, false);
  }

  /** How the page stands, for popup and side panel. */
  state(): PageState {
    const { hostname } = this.#options.document.location;
    const { article, reading } = this.#loop;
    return pageState(this.#status, hostname, article, reading, this.#book.claims);
  }

  /** A claim with what is needed to save it; the draft is null once it is saved. */
  claim(key: string): { claim: PageClaim; draft: ClaimDraft | null } | null {
    const claim = this.#book.find(key);
    if (!claim) return null;
    const { article, reading } = this.#loop;
    const draft =
      claim.claimId === null && reading ? draftOfDetected(reading, article, claim) : null;
    return { claim, draft };
  }

  /** Scrolls to a claim and marks it. Returns false where it is no longer on the page. */
  show(key: string): boolean {
    const claim = this.#book.find(key);
    return claim !== undefined && this.#stage.scrollTo(claim);
  }

  /** What is read of the page, and what is selected of it. */
  text() {
    return pageText(this.#options.document, this.#loop.reading);
  }

  /** Scrolls to a part of that text and selects it. Returns false where it is gone. */
  showText(span: Span): boolean {
    return showText(this.#options.document, this.#loop.reading, span);
  }

  /** Saves what is selected as a claim and opens its card. */
  async saveSelection(): Promise<SelectionOutcome> {
    const page = this.text();
    if (!page) return 'unread';
    if (!page.selection) return 'none';
    const saved = await this.#acts.saveSelection(page.selection);
    if (typeof saved === 'string') return saved;
    this.open(saved.key);
    return 'saved';
  }

  /** Steps to the next (1) or the previous (-1) claim, as the keyboard does. */
  step(by: 1 | -1): void {
    this.#stage.step(by);
  }

  /** Marks every mention of an entity until another, or null, is chosen. */
  mark(entity: string | null): void {
    this.#stage.mark(entity);
  }

  /** Opens the card beside a claim. */
  open(key: string): void {
    const claim = this.#book.find(key);
    if (claim && this.#loop.reading) this.#stage.openCard(claim.key);
  }

  /** The card that carries this token says hello; null for one that we did not open. */
  hello(token: string): (CardSubject & { theme: 'light' | 'dark' }) | null {
    const subject = this.#stage.cards?.hello(token);
    return subject ? { ...subject, theme: this.tone } : null;
  }

  /** Whether the article's text stands on a light or a dark ground. */
  get tone(): 'light' | 'dark' {
    return this.#stage.tone;
  }

  /** The cards of this page. */
  get cards(): Cards | undefined {
    return this.#stage.cards;
  }

  /** Takes everything of ours off the page. */
  stop(): void {
    this.#stage.clear();
    this.#stop.abort();
  }

  async #show(
    reading: Reading | null,
    records: PageRecords,
    renew: boolean,
    failure?: PageStatus,
  ): Promise<void> {
    // What was asked before the end may be answered after it.
    if (this.#signal.aborted) return;
    if (renew) this.#follower?.watch(reading);
    this.#book.take(records);
    this.#book.update(reading);
    this.#stage.rename(this.#book.aliases);
    await this.#draw(reading, renew);
    this.#setStatus(failure ?? statusOf(reading, this.#book.claims));
  }

  #draw(reading: Reading | null, renew: boolean): Promise<void> {
    if (reading && !this.#signal.aborted) {
      return this.#stage.draw(reading, this.#book.claims, this.#settings, renew);
    }
    this.#stage.clear();
    return Promise.resolve();
  }

  #setStatus(status: PageStatus): void {
    this.#status = status;
    const report = reportOf(this.state());
    const said = JSON.stringify(report);
    // A page that changes without end has the same to say again and again.
    if (said === this.#said || this.#signal.aborted) return;
    this.#said = said;
    this.#options.client.report(report).catch(() => {});
  }
}
