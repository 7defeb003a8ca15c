import { trimSpan } from '@/lib/anchoring/trim-span';
import { articleMetadata } from '@/lib/article/metadata';
import type { ArticleMetadata } from '@/lib/model/article';
import type { ClaimDraft } from '@/lib/model/claim';
import type { PageClaim, PageState, PageStatus } from '@/lib/model/page';
import type { Settings } from '@/lib/model/settings';
import type { Span } from '@/lib/model/span';
import { CardDesk } from './card-desk';
import { ClaimBook } from './claim-book';
import type { SessionClient } from './client';
import { draftOfDetected, draftOfSelection } from './drafts';
import { followPage } from './follow';
import { Host } from './host';
import { pageEntities, reportOf } from './page-state';
import { watchPointer } from './pointer';
import { analyzeReading, type Reading, readPage } from './reading';
import { watchSelection } from './selection-bar';
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
  readonly #host: Host;
  readonly #book = new ClaimBook();
  readonly #stage: Stage;
  readonly #cards: CardDesk;
  #settings: Settings;
  #status: PageStatus = 'reading';
  /** The person asked for this page, whatever it looks like. */
  #forced = false;
  #reading: Reading | null = null;
  #article: ArticleMetadata;
  #turn = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#settings = options.settings;
    this.#signal = AbortSignal.any([options.signal, this.#stop.signal]);
    this.#article = articleMetadata(options.document, options.document.URL);
    this.#host = new Host(options.document, this.#signal);
    this.#stage = new Stage(
      options.document,
      this.#host,
      options.client.texts,
      this.#signal,
      (key) => this.open(key),
    );
    this.#cards = new CardDesk(
      this.#host,
      options.client,
      {
        rangeOf: (key) => this.#stage.rangeOf(this.#book.find(key)),
        column: () => this.#stage.column,
        focus: (key) => {
          this.#stage.focus(key);
          this.#stage.cover(key !== null);
        },
      },
      this.#signal,
    );
  }

  /** Starts to listen to the person and to the page; reading waits until it is asked for. */
  start(): void {
    const { document } = this.#options;
    const window = document.defaultView as Window;
    watchPointer(
      window,
      {
        claimAt: (point) => this.#stage.claimAt(point),
        owns: (event) => this.#host.owns(event),
        open: (key) => this.open(key),
        hover: (key) => this.#stage.hover(key),
      },
      this.#signal,
    );
    watchSelection(
      {
        document,
        layer: () => this.#host.top,
        spanOf: (range) => this.#spanOf(range),
        save: (span) => this.#saveSelection(span),
        label: this.#options.client.texts.saveClaim,
      },
      this.#signal,
    );
    window.addEventListener('keydown', (event) => this.#key(event), { signal: this.#signal });
    followPage(
      document,
      {
        root: () => this.#reading?.root ?? null,
        changed: () => this.#reread(),
        moved: () => {
          this.#cards.close();
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
  async read(force = this.#forced): Promise<void> {
    const { document, client } = this.#options;
    this.#forced = force;
    const turn = ++this.#turn;
    this.#setStatus('reading');
    try {
      this.#article = articleMetadata(document, document.URL);
      const reading = readPage(document, force);
      const [analyzed, rows] = reading
        ? await Promise.all([
            analyzeReading(reading, client, this.#settings.threshold / 100),
            client.saved(this.#article.urls, reading.text),
          ])
        : [null, []];
      if (turn !== this.#turn || this.#signal.aborted) return;
      this.#reading = analyzed;
      this.#book.saved = rows;
      await this.#merge(true);
    } catch {
      if (turn !== this.#turn || this.#signal.aborted) return;
      this.#reading = null;
      this.#stage.clear();
      this.#setStatus('failed');
    }
  }

  /** Takes over what was saved, changed or deleted elsewhere. */
  async refresh(): Promise<void> {
    const reading = this.#reading;
    if (!reading) return;
    const rows = await this.#options.client.saved(this.#article.urls, reading.text);
    // What was asked for one text says nothing of another.
    if (this.#reading?.text !== reading.text) return;
    this.#book.saved = rows;
    await this.#merge(false);
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
    const { document } = this.#options;
    const reading = this.#reading;
    return {
      url: this.#article.url,
      host: document.location.hostname.replace(/^www\./, ''),
      title: this.#article.title,
      status: this.#status,
      language: reading?.analysis.language ?? 'und',
      sentences: reading?.analysis.sentences.length ?? 0,
      truncated: reading?.truncated ?? false,
      claims: this.#book.claims,
      entities: reading ? pageEntities(reading.analysis.entities, this.#book.claims) : [],
    };
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

  /** Opens the card beside a claim. */
  open(key: string): void {
    const claim = this.#book.find(key);
    if (claim && this.#reading) this.#cards.open(claim.key);
  }

  /** The card that carries this token says hello; null for one that we did not open. */
  hello(token: string): { key: string; theme: 'light' | 'dark' } | null {
    const key = this.#cards.hello(token);
    return key === null ? null : { key, theme: this.#reading?.tone ?? 'light' };
  }

  /** The cards of this page. */
  get cards(): Pick<CardDesk, 'resize' | 'closeByCard'> {
    return this.#cards;
  }

  /** Takes everything of ours off the page. */
  stop(): void {
    this.#stage.clear();
    this.#stop.abort();
  }

  get stopped(): boolean {
    return this.#signal.aborted;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && event.isTrusted) this.#cards.close();
  }

  /** Reads again after the page changed; resolves to whether its text is another one. */
  async #reread(): Promise<boolean> {
    const before = this.#reading;
    if (this.#status === 'reading' || !before) return false;
    const now = readPage(this.#options.document, this.#forced);
    if (now && now.text === before.text) {
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
    this.#book.saved = [];
    this.#article = articleMetadata(this.#options.document, this.#options.document.URL);
    void this.#merge(true);
  }

  async #merge(renew: boolean): Promise<void> {
    this.#book.update(this.#reading);
    this.#cards.rename(this.#book.aliases);
    this.#stage.focus(this.#cards.key, false);
    await this.#draw(renew);
    this.#setStatus(this.#statusNow());
  }

  #draw(renew: boolean): Promise<void> {
    if (!this.#reading) {
      this.#stage.clear();
      return Promise.resolve();
    }
    this.#cards.follow();
    return this.#stage.draw(this.#reading, this.#book.claims, this.#settings, renew);
  }

  #statusNow(): PageStatus {
    const reading = this.#reading;
    if (!reading) return 'not-article';
    if (reading.analysis.language !== 'en') return 'language';
    return this.#book.claims.length > 0 ? 'on' : 'none-found';
  }

  #setStatus(status: PageStatus): void {
    this.#status = status;
    this.#options.client.report(reportOf(this.state())).catch(() => {});
  }

  #spanOf(range: Range): Span | null {
    const reading = this.#reading;
    const span = reading?.map.fromRange(range);
    if (!reading || !span) return null;
    return trimSpan(reading.text, span);
  }

  async #saveSelection(span: Span): Promise<string | null> {
    const { client } = this.#options;
    if (!this.#reading) return client.texts.saveFailed;
    try {
      const saved = await client.save(draftOfSelection(this.#reading, this.#article, span));
      if ('error' in saved)
        return saved.error === 'full' ? client.texts.saveFull : client.texts.saveFailed;
      await this.refresh();
      this.open(saved.id);
      return null;
    } catch {
      return client.texts.saveFailed;
    }
  }
}
