import type { Span } from '@/lib/model/span';

/** How long a selection has to rest before it is looked at, in ms. */
const REST = 180;
/** Longest selection that is offered as a claim, in UTF-16 code units. */
const LONGEST = 2_000;

/**
 * Says which text of the article a person selected, and null when the selection is dropped or lies
 * elsewhere. `spanOf` gives the article text that a range covers. Ends with the signal.
 */
export function watchSelection(
  document: Document,
  spanOf: (range: Range) => Span | null,
  say: (selected: { range: Range; span: Span; touch: boolean } | null) => void,
  signal: AbortSignal,
): void {
  const window = document.defaultView as Window;
  let timer = 0;
  let touch = false;
  let last: Span | null = null;
  const look = () => {
    if (signal.aborted) return;
    const selection = window.getSelection();
    const none = !selection || selection.isCollapsed || selection.rangeCount === 0;
    if (none) {
      last = null;
      return say(null);
    }
    const range = selection.getRangeAt(0);
    const span = spanOf(range);
    // Told once: who is about to press a button must not find it replaced.
    if (span && last && span.start === last.start && span.end === last.end) return;
    last = span;
    const fits = span && span.end - span.start >= 2 && span.end - span.start <= LONGEST;
    say(fits ? { range, span, touch } : null);
  };
  window.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      touch = pointerType === 'touch';
    },
    { capture: true, passive: true, signal },
  );
  document.addEventListener(
    'selectionchange',
    () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, REST);
    },
    { signal },
  );
}
