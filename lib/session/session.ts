import { articleMetadata } from '@/lib/article/metadata';
import type { ArticleMetadata } from '@/lib/model/article';
import type { ClaimDraft } from '@/lib/model/claim';
import type { PageClaim, PageState, PageStatus } from '@/lib/model/page';
import type { Settings } from '@/lib/model/settings';
import type { CardSubject, Cards } from '@/lib/overlay/types';
import { type SessionActs, sessionActs } from './acts';
import { ClaimBook } from './claim-book';
import type { PageRecords, SessionClient } from './client';
import { draftOfDetected } from './drafts';
import { addressOf, followPage } from './follow';
import { watchGestures } from './gestures';
import { pageState, reportOf, statusOf } from './page-state';
import { analyzeReading, NO_MODEL, type Reading, readPage, spanOf } from './reading';
import { Stage } from './stage';

export interface SessionOptions {
  document: Document;
  client: SessionClient;
  settings: Settings;
  signal: AbortSignal;
}

const NOTHING_KEPT: PageRecords = { rows: [], dismissed: [] };

/** One visit of one page: reads it, paints it, opens cards, and follows it while it changes. */
export class Session {
  readonly #options: SessionOptions;
  readonly #stop = new AbortController();
  readonly #signal: AbortSignal;
  readonly #book = new ClaimBook();
  readonly #acts: SessionActs;
  readonly #stage: Stage;
  #settings: Settings;
  #status: PageStatus = 'reading';
  /** The person asked for this page, whatever it looks like. */
  #forced = false;
  #reading: Reading | null = null;
  #article: ArticleMetadata;
  #address: string;
  /** Counts readings, so that a later one overtakes an earlier. */
  #turn = 0;
  #refreshes = 0;
  #ongoing: Promise<void> = Promise.resolve();
  #refreshing: Promise<void> = Promise.resolve();

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#settings = options.settings;
    this.#signal = AbortSignal.any([options.signal, this.#stop.signal]);
    this.#article = articleMetadata(options.document, options.document.URL);
    this.#address = addressOf(options.document);
    this.#acts = sessionActs(
      {
        reading: () => this.#reading,
        article: () => this.#article,
        claim: (key) => this.claim(key),
        refresh: () => this.refresh(),
      },
      options.client,
    );
    this.#stage = new Stage({
      acts: this.#acts,
      document: options.document,
      signal: this.#signal,
      cardUrl: options.client.cardUrl,
      loadOverlay: options.client.loadOverlay,
      open: (key) => this.open(key),
      find: (key) => this.#book.find(key),
    });
  }

  /** Starts to listen to the person and to the page; reading waits until it is asked for. */
  start(): void {
    const { document } = this.#options;
    watchGestures(
      {
        document,
        stage: this.#stage,
        spanOf: (range) => this.#reading && spanOf(this.#reading, range),
        acts: this.#acts,
        open: (key) => this.open(key),
        closeCard: () => this.#stage.cards?.close(),
      },
      this.#signal,
    );
    followPage(
      document,
      {
        root: () => this.#reading?.root ?? null,
        address: () => this.#address,
        owns: (node) => this.#stage.owns(node),
        changed: () => this.#reread(),
        returned: () => void this.refresh(),
        moved: () => {
          this.#stage.cards?.close();
          this.#leave();
        },
      },
      this.#signal,
    );
  }

  /**
   * Reads the page from the beginning; `force` even if it does not look like an article.
   * Never rejects: what went wrong becomes the status.
   */
  read(force = this.#forced): Promise<void> {
    this.#forced = force;
    this.#ongoing = this.#readFromStart();
    return this.#ongoing;
  }

  /** Takes over what was saved, changed or deleted elsewhere. */
  refresh(): Promise<void> {
    this.#refreshing = this.#refresh(++this.#refreshes);
    return this.#refreshing;
  }

  /** Applies changed settings. */
  async configure(settings: Settings): Promise<void> {
    const rescore = settings.threshold !== this.#settings.threshold;
    this.#settings = settings;
    if (rescore) await this.read();
    else await this.#draw(false);
  }

  /** How the page stands, for popup and side panel. */
  state(): PageState {
    const { hostname } = this.#options.document.location;
    return pageState(this.#status, hostname, this.#article, this.#reading, this.#book.claims);
  }

  /** A claim with what is needed to save it; the draft is null once it is saved. */
  claim(key: string): { claim: PageClaim; draft: ClaimDraft | null } | null {
    const claim = this.#book.find(key);
    if (!claim) return null;
    const draft =
      claim.claimId === null && this.#reading
        ? draftOfDetected(this.#reading, this.#article, claim)
        : null;
    return { claim, draft };
  }

  /** Scrolls to a claim and marks it. Returns false where it is no longer on the page. */
  show(key: string): boolean {
    const claim = this.#book.find(key);
    return claim !== undefined && this.#stage.scrollTo(claim);
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
    if (claim && this.#reading) this.#stage.openCard(claim.key);
  }

  /** The card that carries this token says hello; null for one that we did not open. */
  hello(token: string): (CardSubject & { theme: 'light' | 'dark' }) | null {
    const subject = this.#stage.cards?.hello(token);
    return subject ? { ...subject, theme: this.#reading?.tone ?? 'light' } : null;
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

  async #readFromStart(): Promise<void> {
    const { document, client } = this.#options;
    const turn = ++this.#turn;
    const refreshes = this.#refreshes;
    const overtaken = () => turn !== this.#turn || this.#signal.aborted;
    this.#setStatus('reading');
    try {
      this.#locate();
      const reading = await readPage(document, this.#forced);
      if (overtaken()) return;
      const threshold = this.#settings.threshold / 100;
      const [analyzed, records] = reading
        ? await Promise.all([analyzeReading(reading, client, threshold), this.#recordsOf(reading)])
        : [null, NOTHING_KEPT];
      if (overtaken()) return;
      this.#reading = analyzed;
      this.#book.take(records);
      await this.#merge(true);
      // Something was saved while the answer was on its way.
      if (refreshes !== this.#refreshes) await this.refresh();
    } catch (error) {
      if (overtaken()) return;
      this.#reading = null;
      this.#book.update(null);
      this.#stage.clear();
      this.#setStatus(error === NO_MODEL ? 'no-model' : 'failed');
    }
  }

  async #refresh(turn: number): Promise<void> {
    const reading = this.#reading;
    if (!reading) return;
    const records = await this.#recordsOf(reading);
    // A later answer is the better one, and whoever waits for this waits for that.
    if (turn !== this.#refreshes) return this.#refreshing;
    // What was asked for one text says nothing of another.
    if (this.#reading?.text !== reading.text) return;
    this.#book.take(records);
    await this.#merge(false);
  }

  #recordsOf({ text, truncated }: Reading): Promise<PageRecords> {
    return this.#options.client.saved({ urls: this.#article.urls, text, truncated });
  }

  /** Takes down the page's address and what it says of itself. */
  #locate(): void {
    const { document } = this.#options;
    this.#address = addressOf(document);
    this.#article = articleMetadata(document, document.URL);
  }

  /** Reads again after the page changed; resolves to whether its text is another one. */
  async #reread(): Promise<boolean> {
    await this.#ongoing;
    const before = this.#reading;
    if (!before && this.#status !== 'failed' && this.#status !== 'no-model') return false;
    const turn = this.#turn;
    const now = await readPage(this.#options.document, this.#forced);
    if (turn !== this.#turn || this.#signal.aborted) return false;
    if (now && before && now.text === before.text) {
      this.#reading = { ...before, ...now, analysis: before.analysis };
      await this.#merge(true);
      return false;
    }
    await this.read();
    return true;
  }

  /** The page shows another address: what was read is gone until the detector finds an article. */
  #leave(): void {
    this.#turn++;
    this.#reading = null;
    this.#book.take(NOTHING_KEPT);
    this.#forced = false;
    this.#locate();
    void this.#merge(true);
  }

  async #merge(renew: boolean): Promise<void> {
    this.#book.update(this.#reading);
    this.#stage.rename(this.#book.aliases);
    await this.#draw(renew);
    this.#setStatus(statusOf(this.#reading, this.#book.claims));
  }

  #draw(renew: boolean): Promise<void> {
    if (!this.#reading) {
      this.#stage.clear();
      return Promise.resolve();
    }
    return this.#stage.draw(this.#reading, this.#book.claims, this.#settings, renew);
  }

  #setStatus(status: PageStatus): void {
    this.#status = status;
    this.#options.client.report(reportOf(this.state())).catch(() => {});
  }
}
