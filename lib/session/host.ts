import HOST_STYLE from './host.css?inline';

/** The one element that Claimlight adds to a page. */
export const HOST_TAG = 'claimlight-root';

/** How often a page may throw our element out within `PERIOD` ms before we stop putting it back. */
const PATIENCE = 5;
const PERIOD = 10_000;

interface Parts {
  /** The named element, without a box or a shadow root of its own. */
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
 * Holds everything of ours that stands on the page: a closed shadow root, so that the page's
 * scripts and styles do not reach in, and in it a popover, which lies above any z-index.
 * The element is made when something is first shown; an untouched page stays untouched.
 */
export class Host {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  #parts: Parts | null = null;
  #removals: number[] = [];
  #tone: 'light' | 'dark' = 'light';
  #lines = false;

  /** Called after the page threw our element out and it was put back: frames in it start anew. */
  onReturn: () => void = () => {};

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    this.#signal = signal;
    // An earlier copy of the extension may have left its element behind.
    for (const old of document.querySelectorAll(HOST_TAG)) old.remove();
    signal.addEventListener('abort', () => this.#parts?.root.remove(), { once: true });
  }

  /** The colours that suit the page, and whether claims are marked by lines alone. */
  setLook(tone: 'light' | 'dark', linesOnly: boolean): void {
    this.#tone = tone;
    this.#lines = linesOnly;
    // The default look needs no element; the style sheet reads the others from its attributes.
    if (this.#parts || tone === 'dark' || linesOnly) this.#applyLook(this.#ensure());
  }

  /** Whether our element was needed so far. */
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

  /** Whether a node, or what an event happened on, is ours. */
  owns(target: Node | Event): boolean {
    const root = this.#parts?.root;
    if (!root) return false;
    return target instanceof Event ? target.composedPath().includes(root) : root.contains(target);
  }

  #ensure(): Parts {
    this.#parts ??= this.#build();
    const { root, box } = this.#parts;
    if (box.parentNode !== root) root.append(box);
    if (!root.isConnected) this.#document.documentElement.append(root);
    return this.#parts;
  }

  #build(): Parts {
    const make = (tag: string, className = '') => {
      const made = this.#document.createElement(tag);
      if (className) made.className = className;
      return made;
    };
    const root = make(HOST_TAG);
    root.style.setProperty('display', 'contents', 'important');
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
    this.#applyLook(parts);
    this.#putBack(parts);
    return parts;
  }

  #applyLook({ root, box }: Parts): void {
    // The page's style sheet of highlights reads these from the root, our own from the box.
    for (const element of [root, box]) {
      element.dataset.tone = this.#tone;
      element.toggleAttribute('data-lines', this.#lines);
    }
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
