import { element, glyph, stroke } from './dom';
import type { OverlayTexts } from './texts';
import type { Selected } from './types';

/** "Save claim" beside text of the article that a person selected. */
export class SelectionBar {
  readonly #document: Document;
  readonly #layer: () => HTMLElement;
  readonly #texts: OverlayTexts;
  #bar: HTMLElement | null = null;

  constructor(
    document: Document,
    layer: () => HTMLElement,
    texts: OverlayTexts,
    signal: AbortSignal,
  ) {
    this.#document = document;
    this.#layer = layer;
    this.#texts = texts;
    const window = document.defaultView as Window;
    const hide = () => this.show(null);
    window.addEventListener('scroll', hide, { capture: true, passive: true, signal });
    signal.addEventListener('abort', hide, { once: true });
  }

  /** Shows the bar beside what is selected; null takes it away. */
  show(selected: Selected | null): void {
    this.#bar?.remove();
    this.#bar = selected && this.#draw(selected);
  }

  #draw(selected: Selected): HTMLElement {
    const document = this.#document;
    const window = document.defaultView as Window;
    const { saveClaim, saveFull, saveFailed } = this.#texts;
    const button = element(
      document,
      'button',
      { type: 'button', className: 'main' },
      glyph(document, [stroke('M8 3v10M3 8h10', 1.8)]),
      saveClaim,
    );
    const bar = element(document, 'div', { className: 'bar' }, button);
    bar.setAttribute('role', 'toolbar');
    bar.setAttribute('aria-label', saveClaim);
    // Pressing the button must not drop the selection it is about.
    bar.addEventListener('pointerdown', (event) => event.preventDefault());
    bar.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', async (event) => {
      if (!event.isTrusted) return;
      button.disabled = true;
      const failure = await selected.save();
      if (!failure) {
        window.getSelection()?.removeAllRanges();
        if (this.#bar === bar) this.show(null);
        return;
      }
      button.disabled = false;
      const said = failure === 'full' ? saveFull : saveFailed;
      const message = element(document, 'span', { className: 'bad' }, said);
      message.setAttribute('role', 'alert');
      bar.replaceChildren(button, message);
    });
    this.#layer().append(bar);
    placeBar(window, bar, selected.range);
    return bar;
  }
}

/** Above the first line of the selection, or below its last where there is no room. */
function placeBar(window: Window, bar: HTMLElement, range: Range): void {
  const box = range.getBoundingClientRect();
  const own = bar.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, window.innerWidth - own.width - 8));
  const above = box.top - own.height - 8;
  const top = above >= 8 ? above : Math.min(box.bottom + 8, window.innerHeight - own.height - 8);
  Object.assign(bar.style, { left: `${left}px`, top: `${top}px` });
}
