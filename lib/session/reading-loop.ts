import type { ArticleMetadata } from '@/lib/model/article';
import type { PageStatus } from '@/lib/model/page';
import { slicer } from '@/lib/painting/slices';
import type { PageRecords, SessionClient } from './client';
import { Identity } from './identity';
import { Pace } from './pace';
import {
  analyzeReading,
  isInView,
  isTranslated,
  NO_MODEL,
  patchReading,
  type Reading,
  readPage,
  stands,
} from './reading';
import { currentStory, storiesOf } from './stories';

/** Time after which an address that changed under the same text is taken to stay, in ms. */
const SETTLED = 10_000;

/** Time after which a page that has another address has its title, too, in ms. */
const TITLED = 500;

/** What it takes to have another text analysed and shown, in ms; most of it is messages. */
const TAKEN = 10;

const NOTHING_KEPT: PageRecords = { rows: [], dismissed: [] };

export interface LoopOptions {
  document: Document;
  client: SessionClient;
  signal: AbortSignal;
  /** 0..1. */
  threshold(): number;
  /**
   * Shows what was read. `renew`: the nodes behind it are other ones than before. `failure`: why
   * there is nothing, where it could not be read.
   */
  show(
    reading: Reading | null,
    records: PageRecords,
    renew: boolean,
    failure?: PageStatus,
  ): Promise<void>;
  status(status: PageStatus): void;
  /** The page went on to another article, or to none. */
  left(): void;
}

/** Reads a page, and reads it again, wholly or in part, as it changes. */
export class ReadingLoop {
  readonly #options: LoopOptions;
  readonly #identity: Identity;
  #reading: Reading | null = null;
  #records = NOTHING_KEPT;
  /** The person asked for this page, whatever it looks like. */
  #forced = false;
  /** The page was found to be one to read. */
  #wanted = false;
  /** The address at which it was found so last. */
  #foundAt = '';
  /** The one of several articles in the document that is read. */
  #story: Element | null = null;
  /** Counts readings, so that a later one overtakes an earlier. */
  #turn = 0;
  #refreshes = 0;
  #settling = 0;
  #ongoing: Promise<void> = Promise.resolve();
  #refreshing: Promise<void> = Promise.resolve();

  constructor(options: LoopOptions) {
    this.#options = options;
    this.#identity = new Identity(options.document);
    options.signal.addEventListener('abort', () => clearTimeout(this.#settling), { once: true });
  }

  get reading(): Reading | null {
    return this.#reading;
  }

  get article(): ArticleMetadata {
    return this.#identity.current.article;
  }

  /**
   * Reads the page from the beginning; `force` even if it does not look like an article.
   * Never rejects: what went wrong becomes the status.
   */
  read(force = this.#forced): Promise<void> {
    this.#forced = force;
    this.#wanted = true;
    this.#options.status('reading');
    return this.#begin(async (turn) => {
      const now = await this.#readPage(new Pace());
      if (!this.#isOvertaken(turn)) await this.#take(now, turn);
    });
  }

  /** The page was found to be one to read. What stands as it was read need not be read again. */
  found(): Promise<void> {
    this.#wanted = true;
    this.#foundAt = this.#identity.address;
    if (this.#reading && stands(this.#reading)) return this.#show(false);
    return this.read(false);
  }

  /** Judges anew what was read, as with another threshold. */
  async rescore(): Promise<void> {
    await this.#quiet();
    const reading = this.#reading;
    if (reading) await this.#begin((turn) => this.#take(reading, turn));
    else if (this.#wanted) await this.read();
  }

  /** Takes over what was saved, changed or deleted elsewhere. Never rejects. */
  refresh(): Promise<void> {
    this.#refreshing = this.#refresh(++this.#refreshes);
    return this.#refreshing;
  }

  /** Takes over changes within the known text; resolves to false where only a whole reading helps. */
  async patch(nodes: ReadonlySet<Node>, pace: Pace): Promise<boolean> {
    await this.#quiet();
    const before = this.#options.signal.aborted ? null : this.#reading;
    const now = before && pace.timed(() => patchReading(before, nodes));
    if (!now) return false;
    if (now === before) return true;
    if (now.text === before.text) {
      this.#reading = now;
      await pace.waited(this.#show(true));
      return true;
    }
    // Another address and other words in the same places: most likely another article.
    if (this.#identity.isElsewhere) return false;
    await this.#begin((turn) => this.#take(now, turn));
    pace.spend(TAKEN);
    return true;
  }

  /** Reads the page again. */
  async reread(pace: Pace): Promise<void> {
    await this.#quiet();
    const before = this.#reading;
    if (!before && !this.#wanted) return;
    const turn = this.#turn;
    const now = await this.#readPage(pace);
    if (this.#isOvertaken(turn)) return;
    if (before && now?.text === before.text) {
      this.#reading = { ...now, analysis: before.analysis, foreign: before.foreign };
      await this.#show(true);
      return;
    }
    if (before && this.#identity.isElsewhere && !this.#story) {
      // What was found at the new address was the old text; the new one came later.
      if (this.#foundAt !== this.#identity.address) return this.#leave();
      this.#options.left();
    }
    if (before || now) await this.#begin((next) => this.#take(now, next));
  }

  /** The page has another address now. */
  moved(): void {
    clearTimeout(this.#settling);
    if (!this.#identity.isElsewhere) return;
    if (!this.#reading || !stands(this.#reading)) this.#leave();
    else if (!this.#goOn()) {
      // Pages give themselves their new title after their new address.
      this.#settling = window.setTimeout(() => {
        if (!this.#goOn()) this.#settling = window.setTimeout(() => this.#settle(), SETTLED);
      }, TITLED);
    }
  }

  /** Whether the person scrolled on to another article of the same document, which is then read. */
  #goOn(): boolean {
    const { document } = this.#options;
    const story = currentStory(storiesOf(document), document);
    if (!story || !this.#reading || story.contains(this.#reading.root)) return false;
    this.#options.left();
    this.#story = story;
    void this.read();
    return true;
  }

  /** The page came back as it was left. Returns whether what was read still stands. */
  returned(): boolean {
    void this.refresh();
    return this.#reading !== null && stands(this.#reading);
  }

  #settle(): void {
    if (!this.#reading || !stands(this.#reading) || !isInView(this.#reading.root)) return;
    this.#identity.adopt();
    void this.refresh();
  }

  #readPage(pace: Pace): Promise<Reading | null> {
    const { document } = this.#options;
    if (!this.#story?.isConnected) this.#story = null;
    const root = this.#reading?.root;
    // Where others were appended to the article that was read, it is still the one.
    this.#story ??= (root && storiesOf(document).find((story) => story.contains(root))) ?? null;
    const options = { force: this.#forced, within: this.#story };
    return pace.metered(slicer(), (pause) => readPage(document, { ...options, pause }));
  }

  /** Does one reading after the other; what goes wrong becomes the status. */
  #begin(work: (turn: number) => Promise<void>): Promise<void> {
    const turn = ++this.#turn;
    this.#ongoing = work(turn).catch(async (error: unknown) => {
      if (this.#isOvertaken(turn)) return;
      await this.#drop(error === NO_MODEL ? 'no-model' : 'failed');
    });
    return this.#ongoing;
  }

  /** Waits until no reading is under way, nor one that began meanwhile: that is not to be overtaken. */
  async #quiet(): Promise<void> {
    for (let last: unknown; last !== this.#ongoing; await last) last = this.#ongoing;
  }

  #isOvertaken(turn: number): boolean {
    return turn !== this.#turn || this.#options.signal.aborted;
  }

  async #take(now: Reading | null, turn: number): Promise<void> {
    const { client, document, threshold } = this.#options;
    const before = this.#reading;
    if (!now) return this.#drop();
    const refreshes = this.#refreshes;
    const located =
      now.text === before?.text ? this.#identity.current : this.#identity.locate(this.#story, now);
    const analyzing = analyzeReading(now, client, threshold());
    // A text that was read before may have been translated meanwhile; the answer tells.
    const known = before && (await analyzing);
    const foreign = isTranslated(document, before, known);
    const [reading, records] = await Promise.all([
      analyzing,
      // What cannot be read of the records keeps no page dark.
      this.#recordsOf({ ...now, foreign }, located.article).catch(() => NOTHING_KEPT),
    ]);
    if (this.#isOvertaken(turn)) return;
    this.#identity.current = located;
    this.#reading = { ...reading, foreign };
    this.#records = records;
    await this.#show(true);
    // Something was saved while the answer was on its way.
    if (refreshes !== this.#refreshes) await this.refresh();
  }

  async #refresh(turn: number): Promise<void> {
    const reading = this.#reading;
    if (!reading) return;
    // What cannot be read stays as it was read last.
    const records = await this.#recordsOf(reading, this.article).catch(() => this.#records);
    // A later answer is the better one, and whoever waits for this waits for that.
    if (turn !== this.#refreshes) return this.#refreshing;
    // What was asked for one text says nothing of another.
    if (this.#reading?.text !== reading.text) return;
    this.#records = records;
    await this.#show(false);
  }

  #recordsOf(reading: Reading, { urls, title }: ArticleMetadata): Promise<PageRecords> {
    const { text, truncated, foreign } = reading;
    // Words that were translated are not gone.
    return this.#options.client.saved({ urls, title, text, truncated: truncated || foreign });
  }

  /** What was read is gone until the page is found to be an article again. */
  #leave(): void {
    this.#turn++;
    this.#forced = false;
    this.#wanted = false;
    this.#story = null;
    this.#identity.current = this.#identity.locate(null);
    this.#options.left();
    void this.#drop();
  }

  #drop(failure?: PageStatus): Promise<void> {
    this.#reading = null;
    this.#records = NOTHING_KEPT;
    return this.#options.show(null, NOTHING_KEPT, true, failure);
  }

  #show(renew: boolean): Promise<void> {
    return this.#options.show(this.#reading, this.#records, renew);
  }
}
