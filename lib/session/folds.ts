/** Shortest time between two looks, in ms. */
const PAUSE = 500;
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
  #shown: number | null = null;
  #timer = 0;

  constructor(window: Window, unfolded: () => void) {
    this.#window = window;
    this.#unfolded = unfolded;
    this.#observer = new ResizeObserver(() => {
      // The first call comes with the observing itself, when all is laid out.
      if (this.#shown === null) this.#shown = this.#count();
      else this.#timer ||= window.setTimeout(() => this.#look(), PAUSE);
    });
  }

  /** From now on this element is watched. */
  watch(root: Element | null): void {
    this.stop();
    this.#root = root as HTMLElement | null;
    if (root) this.#observer.observe(root);
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
    // biome-ignore lint/performance/useDomNodeTextContent: what is laid out is the question.
    return this.#root?.innerText?.length ?? 0;
  }
}
