import BARS_STYLE from './bars.css?inline';
import { element } from './dom';
import HOST_STYLE from './host.css?inline';
import MARKS_STYLE from './marks.css?inline';

/** How often a page may throw our element out within `PERIOD` ms before we stop putting it back. */
const PATIENCE = 5;
const PERIOD = 10_000;

interface Parts {
  /**
   * Carries the closed shadow root. It is a plain `div` because a page may define our named element
   * as a custom one, and `attachInternals` would then hand it even a closed root.
   */
  box: HTMLElement;
  shadow: ShadowRoot;
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
  #home: Element | null = null;
  #removals: number[] = [];

  /** Called after the page threw our element out and it was put back: frames in it start anew. */
  onReturn: () => void = () => {};
  /** Called when the page gave our px another size, which is brought back by then. */
  onZoom: () => void = () => {};

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

  /** What of ours has the focus. */
  get active(): Element | null {
    return this.#parts?.shadow.activeElement ?? null;
  }

  /** Whether a node, or what an event happened on, is ours. */
  owns(target: Node | Event): boolean {
    const box = this.#parts?.box;
    if (!box) return false;
    // Not `instanceof`: what happens in a frame is an event of that window's.
    return 'composedPath' in target ? target.composedPath().includes(box) : box.contains(target);
  }

  /** Puts what stays in the window above all that came into the top layer since. */
  raise(): void {
    const top = this.#parts?.top;
    if (!top?.matches(':popover-open')) return;
    top.hidePopover();
    top.showPopover();
  }

  /** Stands in this element of the page instead of our own; null for our own. */
  moveTo(home: Element | null): void {
    if (home === this.#home) return;
    this.#home = home;
    if (!this.#parts) return;
    this.#settle(this.#parts);
    this.raise();
  }

  /**
   * Takes over the colours that suit the page, and brings the size of our px to that of the
   * window's, whatever zoom the page gives what our element stands in.
   */
  fit(): void {
    if (!this.#parts) return;
    const { box, margin, top } = this.#parts;
    const zoom = (box as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    box.dataset.tone = this.#root().dataset.tone ?? 'light';
    for (const layer of [margin, top]) layer.style.zoom = zoom === 1 ? '' : String(1 / zoom);
  }

  #ensure(): Parts {
    this.#parts ??= this.#build();
    this.#settle(this.#parts);
    return this.#parts;
  }

  /** Stands where it should; moved there without ending its frames where that can be. */
  #settle({ box }: Parts): void {
    const root = this.#root();
    const home = this.#home?.isConnected ? this.#home : root;
    if (box.parentNode === home && box.isConnected) return;
    // Moved so, the frames in it go on.
    if ('moveBefore' in home && box.isConnected) home.moveBefore(box, null);
    else home.append(box);
  }

  #build(): Parts {
    const document = this.#document;
    const box = element(document, 'div');
    const shadow = box.attachShadow({ mode: 'closed' });
    const style = element(document, 'style', {
      textContent: HOST_STYLE + BARS_STYLE + MARKS_STYLE,
    });
    const margin = element(document, 'div', { className: 'margin' });
    const top = element(document, 'div', { className: 'top', popover: 'manual' });
    shadow.append(style, margin, top);
    this.#root().append(box);
    const parts = { box, shadow, margin, top };
    this.#parts = parts;
    this.fit();
    // The page may zoom our own element, too. Not at once: it would hear of a loop without end.
    const zoomed = new ResizeObserver(() =>
      requestAnimationFrame(() => {
        const before = top.style.zoom;
        if (top.isConnected) this.fit();
        if (top.style.zoom !== before) this.onZoom();
      }),
    );
    zoomed.observe(top, { box: 'device-pixel-content-box' });
    this.#putBack(parts);
    return parts;
  }

  #putBack({ box, top }: Parts): void {
    const root = this.#root();
    const observer = new MutationObserver(() => {
      const home = this.#home ?? root;
      if ((box.isConnected && box.parentNode === home) || this.#signal.aborted) return;
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
