import type { Span } from '@/lib/model/span';
import { element, glyph, stroke } from './dom';

/** How long a selection has to rest before the bar shows, in ms. */
const REST = 180;
/** Longest selection that is offered as a claim, in UTF-16 code units. */
const LONGEST = 2_000;

export interface SelectionTargets {
  document: Document;
  layer: () => HTMLElement;
  /** The article text a selection covers, or null where it is outside of it. */
  spanOf(range: Range): Span | null;
  /** Saves it; resolves to a message when that failed. */
  save(span: Span): Promise<string | null>;
  label: string;
}

/** Offers "Save claim" beside text of the article that a person selected. Ends with the signal. */
export function watchSelection(targets: SelectionTargets, signal: AbortSignal): void {
  const { document } = targets;
  const window = document.defaultView as Window;
  let bar: HTMLElement | null = null;
  let timer = 0;
  const hide = () => {
    bar?.remove();
    bar = null;
  };

  const show = (range: Range, span: Span) => {
    hide();
    const button = element(
      document,
      'button',
      { type: 'button', className: 'main' },
      glyph(document, [stroke('M8 3v10M3 8h10', 1.8)]),
      targets.label,
    );
    const shown = element(document, 'div', { className: 'bar' }, button);
    shown.setAttribute('role', 'toolbar');
    shown.setAttribute('aria-label', targets.label);
    // Pressing the button must not drop the selection it is about.
    shown.addEventListener('pointerdown', (event) => event.preventDefault());
    shown.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', async (event) => {
      if (!event.isTrusted) return;
      button.disabled = true;
      const failure = await targets.save(span);
      if (!failure) {
        window.getSelection()?.removeAllRanges();
        hide();
        return;
      }
      button.disabled = false;
      const message = element(document, 'span', { className: 'bad' }, failure);
      message.setAttribute('role', 'alert');
      shown.replaceChildren(button, message);
    });
    targets.layer().append(shown);
    placeBar(window, shown, range);
    bar = shown;
  };

  const look = () => {
    const selection = window.getSelection();
    if (signal.aborted) return;
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return hide();
    const range = selection.getRangeAt(0);
    const span = targets.spanOf(range);
    if (!span || span.end - span.start < 2 || span.end - span.start > LONGEST) return hide();
    show(range, span);
  };

  document.addEventListener(
    'selectionchange',
    () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, REST);
    },
    { signal },
  );
  window.addEventListener('scroll', hide, { capture: true, passive: true, signal });
  signal.addEventListener('abort', hide, { once: true });
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
