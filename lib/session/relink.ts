import type { PageText } from '@/lib/model/page';
import type { Span } from '@/lib/model/span';
import { type Reading, spanOf } from './reading';
import { scrollToRange } from './scroll-to';

/** What is read of a page, and the part of it that is selected, so that a claim can be looked for in it. */
export function pageText(document: Document, reading: Reading | null): PageText | null {
  if (!reading) return null;
  const { text, blocks } = reading;
  const selection = document.getSelection();
  const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  return { text, blocks: [...blocks], selection: range && spanOf(reading, range) };
}

/** Scrolls to a part of the text and selects it. False where the page no longer has it. */
export function showText(document: Document, reading: Reading | null, span: Span): boolean {
  const range = reading?.map.toRange(span.start, span.end);
  if (!range) return false;
  scrollToRange(document.defaultView as Window, range);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return true;
}
