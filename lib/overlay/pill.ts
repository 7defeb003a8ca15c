import { element, type GlyphPath, glyph } from './dom';
import { ICONS } from './icons';
import type { OverlayTexts } from './texts';

/** Time without pointer movement after which the pill fades, in ms. */
const FADE = 4_000;

/** "12 claims" with previous and next, in the corner of the window; the words open a claim. */
export class Pill {
  readonly #element: HTMLElement;
  readonly #words: HTMLButtonElement;
  readonly #live: HTMLElement;
  readonly #layer: () => HTMLElement;

  constructor(
    document: Document,
    layer: () => HTMLElement,
    texts: OverlayTexts,
    actions: { step(by: 1 | -1): void; open(): void },
    signal: AbortSignal,
  ) {
    const window = document.defaultView as Window;
    const button = (label: string, icon: readonly GlyphPath[], by: 1 | -1) => {
      const made = element(
        document,
        'button',
        { type: 'button', title: label },
        glyph(document, icon),
      );
      made.setAttribute('aria-label', label);
      made.addEventListener('click', (event) => event.isTrusted && actions.step(by));
      return made;
    };
    this.#layer = layer;
    this.#words = element(document, 'button', { type: 'button', className: 'words' });
    this.#words.addEventListener('click', (event) => event.isTrusted && actions.open());
    this.#live = element(document, 'div', { className: 'live' });
    this.#live.setAttribute('aria-live', 'polite');
    this.#element = element(
      document,
      'div',
      { className: 'bar pill' },
      button(texts.previousClaim, ICONS.up, -1),
      this.#words,
      button(texts.nextClaim, ICONS.down, 1),
    );
    this.#element.setAttribute('role', 'toolbar');
    this.#element.setAttribute('aria-label', texts.claimsOnPage);

    let timer = 0;
    let lastY = window.scrollY;
    const wake = () => {
      this.#element.classList.remove('faded');
      window.clearTimeout(timer);
      timer = window.setTimeout(() => this.#element.classList.add('faded'), FADE);
    };
    const passive = { passive: true, signal };
    window.addEventListener('pointermove', wake, passive);
    window.addEventListener(
      'scroll',
      () => {
        if (window.scrollY < lastY) wake();
        lastY = window.scrollY;
      },
      passive,
    );
    signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });
    wake();
  }

  /** Shows in words how many claims there are or which was stepped to, or nothing at all for null. */
  show(words: string | null): void {
    if (words === null) {
      this.#element.remove();
      return;
    }
    this.#words.textContent = words;
    if (!this.#element.isConnected) this.#layer().append(this.#element);
  }

  /** Says to a screen reader where the stepping stands, also where the bar is not shown. */
  announce(words: string): void {
    if (!this.#live.isConnected) this.#layer().append(this.#live);
    this.#live.textContent = words;
  }
}
