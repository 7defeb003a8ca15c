import { watchAddress } from './address';
import { Changes, type Watched } from './changes';
import { Folds } from './folds';
import { Pace } from './pace';

/** Quiet time after a change within the known text, and longest wait while it goes on, in ms. */
const SOON = { quiet: 100, longest: 400 };
/** The same where the page has to be read as a whole. */
const LATER = { quiet: 600, longest: 2_500 };
/** Whole readings without effect after which a place may change unseen, and for how long, in ms. */
const STRIKES = 2;
const IGNORED = 30_000;

export interface Followed {
  /** Whether a node is an element of ours. */
  owns(node: Node): boolean;
  /** Takes over changes within the known text; resolves to false where only a whole reading helps. */
  patch(nodes: ReadonlySet<Node>, pace: Pace): Promise<boolean>;
  /** Reads the page again. Resolves to whether its text was another one. */
  reread(pace: Pace): Promise<boolean>;
  /** The page has another address now. */
  moved(): void;
  /** The page came back as it was left, and may have missed what happened since. */
  returned(): void;
}

/**
 * Notices when the article changes under the highlights. What changed is collected until the page is
 * quiet, looked at where it happened, and only then, if need be, the page is read as a whole. All of
 * it is held to a share of the main thread. Ends with the signal.
 */
export class Follower {
  readonly #page: Followed;
  readonly #signal: AbortSignal;
  readonly #window: Window;
  readonly #pace = new Pace();
  readonly #changes: Changes;
  readonly #folds: Folds;
  readonly #strikes = new WeakMap<Node, number>();
  /** What made a whole reading due; null while none is. */
  #due: Set<Node> | null = null;
  #timer = 0;
  #first = 0;
  #latest = 0;
  #busy = false;
  #heeding = 0;

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
    this.#window.addEventListener(
      'pageshow',
      (event) => {
        if (!event.persisted) return;
        page.returned();
        this.suspect();
      },
      { signal },
    );
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** From now on this text is watched; null: whether there is any. */
  watch(watched: Watched | null): void {
    this.#changes.watch(watched);
    this.#folds.watch(watched && !watched.truncated ? watched.root : null, watched?.text ?? '');
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
    this.#timer = this.#window.setTimeout(() => this.#wake(), this.#wait());
  }

  /** How long to wait yet, in ms. A page that keeps changing moves the end, up to a bound. */
  #wait(): number {
    const { quiet, longest } = this.#due ? LATER : SOON;
    const end = Math.min(this.#latest + quiet, this.#first + longest);
    return Math.max(end - Date.now(), this.#pace.wait(), 0);
  }

  #wake(): void {
    this.#timer = 0;
    if (this.#wait() > 0) this.#arm();
    else void this.#work();
  }

  async #work(): Promise<void> {
    const since = this.#first;
    this.#first = 0;
    this.#busy = true;
    try {
      const { inside, toggled, beyond } = this.#changes.take();
      if (this.#due) {
        const cause = new Set([...this.#due, ...inside, ...toggled]);
        this.#due = null;
        if (!(await this.#page.reread(this.#pace))) this.#strike(cause);
      } else if (beyond || toggled.size > 0) {
        this.#due = new Set([...inside, ...toggled]);
      } else if (inside.size > 0 && !(await this.#page.patch(inside, this.#pace))) {
        this.#due = new Set(inside);
      }
    } finally {
      this.#busy = false;
      if (this.#due) this.#first = since;
      // What changed meanwhile may have come too late for that reading.
      if (this.#first !== 0 && !this.#signal.aborted) this.#arm();
    }
  }

  /** These places changed and the text did not. */
  #strike(nodes: ReadonlySet<Node>): void {
    const idle: Node[] = [];
    for (const node of nodes) {
      const strikes = (this.#strikes.get(node) ?? 0) + 1;
      this.#strikes.set(node, strikes);
      if (strikes >= STRIKES) idle.push(node);
    }
    if (idle.length === 0) return;
    this.#changes.ignore(idle);
    this.#heeding ||= this.#window.setTimeout(() => {
      this.#heeding = 0;
      this.#changes.heed();
    }, IGNORED);
  }

  #stop(): void {
    this.#window.clearTimeout(this.#timer);
    this.#window.clearTimeout(this.#heeding);
    this.#changes.stop();
    this.#folds.stop();
  }
}
