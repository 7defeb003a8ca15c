import { watchAddress } from './address';
import { Changes, type Watched } from './changes';
import { type Folding, Folds } from './folds';
import { Pace } from './pace';

/**
 * Quiet time after a change within the known text, and longest wait while it goes on, in ms. That doubles
 * each time the page had no quiet moment, up to a bound.
 */
const SOON = { quiet: 100, longest: 400, bound: 6_400 };
/** The same where the page has to be read as a whole. */
const LATER = { quiet: 600, longest: 2_500, bound: 2_500 };

/** How often it is looked at whether what was put off still is, in ms. */
const LOOK = 500;

export interface Followed {
  /** Whether a node is an element of ours. */
  owns(node: Node): boolean;
  /** Takes over changes within the known text; resolves to false where only a whole reading helps. */
  patch(nodes: ReadonlySet<Node>, pace: Pace): Promise<boolean>;
  /** Reads the page again. */
  reread(pace: Pace): Promise<void>;
  /** The page has another address now. */
  moved(): void;
  /** The page came back as it was left, and may have missed what happened since. */
  returned(): void;
}

/**
 * Notices when the article changes under the highlights. What changed is collected until the page is
 * quiet, looked at where it happened, and only then, if need be, the page is read as a whole. A page
 * that never keeps quiet is looked at ever more rarely, and all of it is held to a share of the main
 * thread. Ends with the signal.
 */
export class Follower {
  readonly #page: Followed;
  readonly #signal: AbortSignal;
  readonly #window: Window;
  readonly #pace = new Pace();
  readonly #changes: Changes;
  readonly #folds: Folds;
  /** Only a whole reading tells. */
  #due = false;
  #timer = 0;
  #first = 0;
  #latest = 0;
  /** How often in a row the page did not keep quiet until it was looked at. */
  #restless = 0;
  #busy = false;

  constructor(document: Document, page: Followed, signal: AbortSignal) {
    this.#page = page;
    this.#signal = signal;
    this.#window = document.defaultView as Window;
    this.#changes = new Changes(
      document,
      (node) => page.owns(node),
      () => this.#note(),
    );
    this.#folds = new Folds(this.#window, () => this.#changes.suspect());
    watchAddress(document, () => page.moved(), signal);
    // What a person asked for is not put off, however dear the readings before it were.
    this.#window.addEventListener('click', (event) => event.isTrusted && this.#pace.forgive(), {
      capture: true,
      signal,
    });
    this.#window.addEventListener(
      'pageshow',
      (event) => {
        if (!event.isTrusted || !event.persisted) return;
        page.returned();
        this.suspect();
      },
      { signal },
    );
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** From now on this text is watched; null: whether there is any. */
  watch(watched: (Watched & Folding) | null): void {
    this.#changes.watch(watched);
    this.#folds.watch(watched);
  }

  /** Has the page read again once it is quiet, although no change was seen. */
  suspect(): void {
    this.#changes.suspect();
  }

  #note(): void {
    if (this.#signal.aborted) return;
    this.#latest = Date.now();
    this.#first ||= this.#latest;
    this.#arm();
  }

  #arm(): void {
    if (this.#busy || this.#timer !== 0) return;
    this.#timer = this.#window.setTimeout(() => this.#wake(), Math.min(this.#wait(), LOOK));
  }

  /** How long to wait yet, in ms. A page that keeps changing moves the end, up to a bound. */
  #wait(): number {
    const { quiet, longest, bound } = this.#due ? LATER : SOON;
    const most = Math.min(longest * 2 ** this.#restless, bound);
    const end = Math.min(this.#latest + quiet, this.#first + most);
    return Math.max(end - Date.now(), this.#pace.wait(), 0);
  }

  #wake(): void {
    this.#timer = 0;
    if (this.#wait() > 0) this.#arm();
    else void this.#work();
  }

  async #work(): Promise<void> {
    const since = this.#first;
    this.#restless = Date.now() - this.#latest < SOON.quiet ? this.#restless + 1 : 0;
    this.#first = 0;
    this.#busy = true;
    try {
      const { inside, beyond } = this.#changes.take();
      if (this.#due) {
        this.#due = false;
        await this.#page.reread(this.#pace);
      } else {
        this.#due = beyond || (inside.size > 0 && !(await this.#page.patch(inside, this.#pace)));
      }
    } finally {
      this.#busy = false;
      if (this.#due) this.#first = since;
      // What changed meanwhile may have come too late for that reading.
      if (this.#first !== 0 && !this.#signal.aborted) this.#arm();
    }
  }

  #stop(): void {
    this.#window.clearTimeout(this.#timer);
    this.#changes.stop();
    this.#folds.stop();
  }
}
