import HOST_STYLE from './host.css?inline';

/** How often a page may throw our element out within `PERIOD` ms before we stop putting it back. */
const PATIENCE = 5;
const PERIOD = 10_000;

interface Parts {
  root: HTMLElement;
  /**
   * Carries the closed shadow root. It is a plain `div` because a page may define our named element
   * as a custom one, and `attachInternals` would then hand it even a closed root.
   */
  box: HTMLElement;
  margin: HTMLElement;
  top: HTMLElement;
}

/**
 * Holds everything of ours that is drawn over the page: a closed shadow root, so that the page's
 * scripts and styles do not reach in, and in it a popover, which lies above any z-index. Made when
 * something is first shown, inside the element that `root` puts into the page.
 */
export class Host {
  readonly #document: Document;
  readonly #root: () => HTMLElement;
  readonly #signal: AbortSignal;
  #parts: Parts | null = null;
  #removals: number[] = [];

  /** Called after the page threw our element out and it was put back: frames in it start anew. */
  onReturn: () => void = () => {};

  constructor(document: Document, root: () => HTMLElement, signal: AbortSignal) {
    this.#document = document;
    this.#root = root;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#parts?.box.remove(), { once: true });
  }

  /** Whether anything was needed so far. */
  get present(): boolean {
    return this.#parts !== null;
  }

  /** Where things lie that scroll with the page; its origin is the corner of our element. */
  get margin(): HTMLElement {
    return this.#ensure().margin;
  }

  /** Where things lie that stay in the window, above the page. */
  get top(): HTMLElement {
    const { top } = this.#ensure();
    if (top.isConnected && !top.matches(':popover-open')) top.showPopover();
    return top;
  }

  #ensure(): Parts {
    this.#parts ??= this.#build();
    const { root, box } = this.#parts;
    if (!root.isConnected) this.#root();
    if (box.parentNode !== root) root.append(box);
    return this.#parts;
  }

  #build(): Parts {
    const make = (tag: string, className = '') => {
      const made = this.#document.createElement(tag);
      if (className) made.className = className;
      return made;
    };
    const root = this.#root();
    const box = make('div');
    const shadow = box.attachShadow({ mode: 'closed' });
    const style = make('style');
    style.textContent = HOST_STYLE;
    const margin = make('div', 'margin');
    const top = make('div', 'top');
    top.popover = 'manual';
    shadow.append(style, margin, top);
    root.append(box);
    const parts = { root, box, margin, top };
    this.#putBack(parts);
    return parts;
  }

  #putBack({ root, box, top }: Parts): void {
    const observer = new MutationObserver(() => {
      if ((box.isConnected && box.parentNode === root) || this.#signal.aborted) return;
      const now = Date.now();
      this.#removals = [...this.#removals.filter((time) => now - time < PERIOD), now];
      // A page that insists is not fought: whatever is opened next puts the element back.
      if (this.#removals.length > PATIENCE) return;
      this.#ensure();
      if (top.hasChildNodes()) top.showPopover();
      this.onReturn();
    });
    observer.observe(this.#document.documentElement, { childList: true });
    observer.observe(root, { childList: true });
    this.#signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }
}
