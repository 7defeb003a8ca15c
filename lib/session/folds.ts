/** Shortest time between two looks, in ms. */
const PAUSE = 500;
/** A look is followed by this many times as long without one. */
const RARELY = 200;
/** Difference in shown characters that counts. */
const ENOUGH = 20;

/**
 * Notices that text is shown or hidden without a change of nodes, as by a class name. The text
 * then grows or shrinks; how much of it is laid out tells that from late images.
 */
export class Folds {
  readonly #window: Window;
  readonly #unfolded: () => void;
  readonly #observer: ResizeObserver;
  #root: HTMLElement | null = null;
  #text = '';
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

  /** From now on this element is watched, which bears this text; null for none. */
  watch(root: Element | null, text: string): void {
    if (root === this.#root && text === this.#text) return;
    const isOther = root !== this.#root;
    this.stop();
    this.#root = root as HTMLElement | null;
    this.#text = text;
    if (!root) return;
    // The text was laid out a moment ago; where it is patched again and again, that is left to later.
    if (isOther) this.#shown = this.#count();
    this.#observer.observe(root);
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
    if (Math.abs(this.#shown - before) >= ENOUGH) this.#unfolded();
  }

  #count(): number {
    const started = performance.now();
    // biome-ignore lint/performance/useDomNodeTextContent: what is laid out is the question.
    const length = this.#root?.innerText?.length ?? 0;
    this.#cost = performance.now() - started;
    return length;
  }
}
