import type { Span } from '@/lib/model/span';
import type { Sought } from './sought';
import type { TextIndex } from './text-index';
import { trimSpan } from './trim-span';

/** Context that marks an end: long enough not to stand there by chance. */
const MARK = 10;
const REACH = 24;
/** Words that somebody may have put in between a quote's ends and the rest, in code units. */
const LONGEST_INSERTION = 80;
const SENTENCE_END = /[.!?][')\]]*\s+['(]?\p{Lu}|\n/u;

/**
 * Moves the ends of an approximate match to where the anchor's context begins, if that is near and
 * in the same sentence, else to the ends of the words they cut: a search by letters stops
 * short of a number that was replaced, or in the midst of one that grew.
 */
export function fitEnds(index: TextIndex, sought: Sought, span: Span): Span {
  const { exact, behind, ahead } = sought;
  const reach = Math.max(REACH, Math.floor(exact.length * 0.3));
  const end = endBefore(index, ahead.slice(0, MARK), span, reach);
  const start = startAfter(index, behind.slice(-MARK), span, reach);
  const fitted = {
    start: start ?? openingBefore(index, exact, span) ?? wordStart(index.text, span.start),
    end: end ?? closingAfter(index, exact, span) ?? wordEnd(index.text, span.end),
  };
  return trimSpan(index.text, fitted) ?? span;
}

function endBefore(index: TextIndex, mark: string, span: Span, reach: number): number | null {
  if (mark.length < MARK) return null;
  const from = Math.max(span.start + 1, span.end - reach);
  const to = span.end + Math.max(reach, LONGEST_INSERTION);
  const at = closest(index.text, mark, from, to, span.end);
  if (at === null) return null;
  return at > span.end && SENTENCE_END.test(index.text.slice(span.end, at).trimEnd()) ? null : at;
}

function startAfter(index: TextIndex, mark: string, span: Span, reach: number): number | null {
  if (mark.length < MARK) return null;
  const from = Math.max(0, span.start - Math.max(reach, LONGEST_INSERTION) - mark.length);
  const target = span.start - mark.length;
  const at = closest(index.text, mark, from, Math.min(span.end, span.start + reach), target);
  if (at === null) return null;
  const start = at + mark.length;
  return start < span.start && SENTENCE_END.test(index.text.slice(start, span.start).trimStart())
    ? null
    : start;
}

/**
 * Where the quote's own first words stand before the match, in the same sentence: what was put in after them
 * made the search leave them out.
 */
function openingBefore(index: TextIndex, exact: string, span: Span): number | null {
  const mark = exact.slice(0, MARK);
  if (exact.length < MARK * 2 || index.text.startsWith(mark, span.start)) return null;
  const from = Math.max(0, span.start - Math.max(LONGEST_INSERTION, exact.length));
  const at = index.text.slice(from, span.start).lastIndexOf(mark);
  if (at < 0 || SENTENCE_END.test(index.text.slice(from + at, span.start))) return null;
  return from + at;
}

/** The same of its last words. */
function closingAfter(index: TextIndex, exact: string, span: Span): number | null {
  const mark = exact.slice(-MARK);
  if (exact.length < MARK * 2 || index.text.endsWith(mark, span.end)) return null;
  const to = span.end + Math.max(LONGEST_INSERTION, exact.length);
  const at = index.text.slice(span.end, to).indexOf(mark);
  if (at < 0 || SENTENCE_END.test(index.text.slice(span.end, span.end + at))) return null;
  return span.end + at + mark.length;
}

function closest(text: string, mark: string, from: number, to: number, target: number) {
  const near = text.slice(from, to + mark.length);
  let best: number | null = null;
  for (let at = near.indexOf(mark); at >= 0; at = near.indexOf(mark, at + 1)) {
    const here = from + at;
    if (best === null || Math.abs(here - target) < Math.abs(best - target)) best = here;
  }
  return best;
}

const IN_WORD = /[\p{L}\p{M}\p{N}]/u;

/** Moves back over the letters, and the digits with their signs, that an offset cuts. */
function wordStart(text: string, offset: number): number {
  let at = offset;
  while (
    at > 0 &&
    IN_WORD.test(text[at] ?? '') &&
    /[\p{L}\p{M}\p{N}.,$€£]/u.test(text[at - 1] ?? '')
  ) {
    if (!IN_WORD.test(text[at - 1] ?? '') && !/\p{N}/u.test(text[at] ?? '')) break;
    at--;
  }
  return at;
}

function wordEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && IN_WORD.test(text[at - 1] ?? '') && IN_WORD.test(text[at] ?? '')) at++;
  // "hadn't" without its end denies nothing.
  if (/^'t(?!\p{L})/u.test(text.slice(at, at + 3))) at += 2;
  while (/\p{N}/u.test(text[at - 1] ?? '') && /^(?:[.,]\p{N}|%)/u.test(text.slice(at, at + 2))) {
    at++;
    while (IN_WORD.test(text[at] ?? '')) at++;
  }
  return at;
}
