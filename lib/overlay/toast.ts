import { element } from './dom';

/** Time for which a message stays, in ms. */
const STAY = 10_000;

/** One short message at the lower edge of the window, with a way back where there is one. */
export class Toast {
  readonly #document: Document;
  readonly #layer: () => HTMLElement;
  readonly #undo: string;
  readonly #signal: AbortSignal;
  #shown: HTMLElement | null = null;
  #timer = 0;

  constructor(document: Document, layer: () => HTMLElement, undo: string, signal: AbortSignal) {
    this.#document = document;
    this.#layer = layer;
    this.#undo = undo;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.hide(), { once: true });
  }

  /** Shows a message in the place of an earlier one. It waits while pointed at or focused. */
  show(message: string, undo?: () => void): void {
    this.hide();
    // An act may end after all of ours did.
    if (this.#signal.aborted) return;
    const document = this.#document;
    const toast = element(document, 'div', { className: 'toast' });
    toast.setAttribute('role', 'status');
    if (undo) {
      const button = element(document, 'button', { type: 'button' }, this.#undo);
      button.addEventListener('click', (event) => {
        if (!event.isTrusted) return;
        this.hide();
        undo();
      });
      toast.append(button);
    }
    for (const type of ['pointerenter', 'focusin']) {
      toast.addEventListener(type, () => this.#window.clearTimeout(this.#timer));
    }
    for (const type of ['pointerleave', 'focusout']) {
      toast.addEventListener(type, () => this.#wait());
    }
    this.#layer().append(toast);
    // A change in a region that is there already is read out.
    toast.prepend(message);
    this.#shown = toast;
    this.#wait();
  }

  hide(): void {
    this.#window.clearTimeout(this.#timer);
    this.#shown?.remove();
    this.#shown = null;
  }

  #wait(): void {
    this.#window.clearTimeout(this.#timer);
    this.#timer = this.#window.setTimeout(() => this.hide(), STAY);
  }

  get #window(): Window {
    return this.#document.defaultView as Window;
  }
}
