/** Shortest time between two looks, in ms. */
const PAUSE = 500;
/** A look is followed by this many times as long without one. */
const RARELY = 200;
/** Difference in shown characters that counts. */
const ENOUGH = 20;

/** What was read, as far as it may be folded or unfolded. */
export interface Folding {
  root: Element;
  text: string;
  truncated: boolean;
  body: { folded: ReadonlySet<Element> };
}

/**
 * Notices that text is shown or hidden without a change of nodes, as by a class name. The text
 * then grows or shrinks; how much of it is laid out tells that from late images. Where nothing was
 * read, all that the page shows may be text.
 */
export class Folds {
  readonly #window: Window;
  readonly #unfolded: () => void;
  readonly #observer: ResizeObserver;
  #root: HTMLElement | null = null;
  #read: Folding | null = null;
  #shown: number | null = null;
  #timer = 0;
  /** Of the last look, in ms. */
  #cost = 0;

  constructor(window: Window, unfolded: () => void) {
    this.#window = window;
    this.#unfolded = unfolded;
    this.#observer = new ResizeObserver(() => {
      // The first call comes with the observing itself.
      this.#shown ??= this.#count();
      this.#timer ||= window.setTimeout(() => this.#look(), Math.max(PAUSE, RARELY * this.#cost));
    });
  }

  /** From now on this is watched, unless it goes on past what was read; null: all of the page. */
  watch(read: Folding | null): void {
    const before = this.#read;
    const root = read ? read.root : this.#window.document.body;
    const isOther = root !== this.#root;
    this.#read = read;
    if (!isOther && read?.text === before?.text) return;
    this.stop();
    if (!root || read?.truncated) return;
    this.#root = root as HTMLElement;
    // The text was laid out a moment ago; where it is patched again and again, that is left to later.
    if (isOther) this.#shown = this.#count();
    this.#observer.observe(root);
    // Many a page is as high as the window, whatever is in it.
    if (!read) for (const part of root.children) this.#observer.observe(part);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#window.clearTimeout(this.#timer);
    this.#timer = 0;
    this.#shown = null;
    this.#root = null;
  }

  #look(): void {
    this.#timer = 0;
    const before = this.#shown ?? 0;
    this.#shown = this.#count();
    if (!this.#read || Math.abs(this.#shown - before) >= ENOUGH) this.#unfolded();
  }

  #count(): number {
    const started = performance.now();
    const root = this.#root;
    // biome-ignore lint/performance/useDomNodeTextContent: what is laid out is the question.
    let count = (this.#read && root?.innerText?.length) ?? 0;
    // Browsers count what is folded to no height as laid out.
    for (const box of this.#read?.body.folded ?? []) if (box.clientHeight > 0) count += ENOUGH;
    this.#cost = performance.now() - started;
    return count;
  }
}
