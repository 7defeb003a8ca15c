import HOST_STYLE from './host.css?inline';

/** The one element that Claimlight adds to a page. */
export const HOST_TAG = 'claimlight-root';

/** How often a page may throw our element out within `PERIOD` ms before we stop putting it back. */
const PATIENCE = 5;
const PERIOD = 10_000;

/**
 * Holds everything of ours that stands on the page: a closed shadow root, so that the page's
 * scripts and styles do not reach in, and in it a popover, which lies above any z-index.
 * The element is made when something is first shown; an untouched page stays untouched.
 */
export class Host {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  #element: HTMLElement | null = null;
  #margin: HTMLElement | null = null;
  #top: HTMLElement | null = null;
  #removals: number[] = [];
  #tone: 'light' | 'dark' = 'light';
  #lines = false;

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    this.#signal = signal;
    // An earlier copy of the extension may have left its element behind.
    for (const old of document.querySelectorAll(HOST_TAG)) old.remove();
    signal.addEventListener('abort', () => this.#element?.remove(), { once: true });
  }

  /** The colours that suit the page, and whether claims are marked by lines alone. */
  setLook(tone: 'light' | 'dark', linesOnly: boolean): void {
    this.#tone = tone;
    this.#lines = linesOnly;
    // The default look needs no element; the style sheet reads the others from its attributes.
    if (this.#element || tone === 'dark' || linesOnly) this.#applyLook(this.#ensure());
  }

  /** Whether our element was needed so far. */
  get present(): boolean {
    return this.#element !== null;
  }

  /** Where things lie that scroll with the page; its origin is the corner of our element. */
  get margin(): HTMLElement {
    this.#ensure();
    return this.#margin as HTMLElement;
  }

  /** Where things lie that stay in the window, above the page. */
  get top(): HTMLElement {
    this.#ensure();
    const top = this.#top as HTMLElement;
    if (top.isConnected && !top.matches(':popover-open')) top.showPopover();
    return top;
  }

  /** Whether an event happened on something of ours. */
  owns(event: Event): boolean {
    return this.#element !== null && event.composedPath().includes(this.#element);
  }

  #ensure(): HTMLElement {
    const element = this.#element ?? this.#build();
    if (!element.isConnected) this.#document.documentElement.append(element);
    return element;
  }

  #build(): HTMLElement {
    const element = this.#document.createElement(HOST_TAG);
    const root = element.attachShadow({ mode: 'closed' });
    const style = this.#document.createElement('style');
    style.textContent = HOST_STYLE;
    this.#margin = this.#document.createElement('div');
    this.#margin.className = 'margin';
    this.#top = this.#document.createElement('div');
    this.#top.className = 'top';
    this.#top.popover = 'manual';
    root.append(style, this.#margin, this.#top);
    this.#element = element;
    this.#applyLook(element);
    this.#putBack(element);
    return element;
  }

  #applyLook(element: HTMLElement): void {
    element.dataset.tone = this.#tone;
    element.toggleAttribute('data-lines', this.#lines);
  }

  #putBack(element: HTMLElement): void {
    const observer = new MutationObserver(() => {
      if (element.isConnected || this.#signal.aborted) return;
      const now = Date.now();
      this.#removals = [...this.#removals.filter((time) => now - time < PERIOD), now];
      // A page that insists is not fought: whatever is opened next puts the element back.
      if (this.#removals.length > PATIENCE) return;
      this.#document.documentElement.append(element);
      if (this.#top?.hasChildNodes()) this.#top.showPopover();
    });
    observer.observe(this.#document.documentElement, { childList: true });
    this.#signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }
}
