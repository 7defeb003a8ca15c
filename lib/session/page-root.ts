import type { Tone } from '@/lib/painting/tints';

/** The one element that Claimlight adds to a page. */
export const ROOT_TAG = 'claimlight-root';

/**
 * The named element: without a box of its own, it says what suits the page, and in it stands all that
 * is drawn over it. It is made when it is first needed; an untouched page stays untouched.
 */
export class PageRoot {
  readonly #document: Document;
  #element: HTMLElement | null = null;
  #tone: Tone = 'light';

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    // An earlier copy of the extension may have left its element behind.
    for (const old of document.querySelectorAll(ROOT_TAG)) old.remove();
    signal.addEventListener('abort', () => this.#element?.remove(), { once: true });
  }

  /** The element, in the page. */
  get(): HTMLElement {
    this.#element ??= this.#make();
    if (!this.#element.isConnected) this.#document.documentElement.append(this.#element);
    return this.#element;
  }

  /** Whether what is drawn over the page is to suit a light or a dark one. */
  set tone(tone: Tone) {
    this.#tone = tone;
    if (this.#element) this.#element.dataset.tone = tone;
  }

  /** Whether a node, or what an event happened on, is ours. */
  owns(target: Node | Event): boolean {
    const root = this.#element;
    if (!root) return false;
    // Not `instanceof`: what happens in a frame is an event of that window's.
    return 'composedPath' in target ? target.composedPath().includes(root) : root.contains(target);
  }

  #make(): HTMLElement {
    const made = this.#document.createElement(ROOT_TAG);
    made.style.setProperty('display', 'contents', 'important');
    made.dataset.tone = this.#tone;
    return made;
  }
}
