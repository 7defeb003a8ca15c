import type { Anchor } from '@/lib/model/anchor';
import type { Span } from '@/lib/model/span';
import { type ContextMatch, matchContext } from './context';
import { fold } from './fold';
import type { TextIndex } from './text-index';

/** Occurrences looked at; a quote that stands there more often says nothing about its place. */
const MOST = 200;
/** Code units from which on a quote is hardly ever said twice by chance. */
export const LONG_QUOTE = 32;
/** Context, out of 2, that a short quote needs and that a choice between several needs. */
const ENOUGH = 0.6;
/** How much better than the next the best context must be. */
const MARGIN = 0.35;

export interface ExactMatch {
  span: Span;
  context: ContextMatch;
}

/**
 * Finds an anchor's quote, word for word, but for the way that quotation marks, dashes and spaces are
 * typed. `ambiguous` when it stands there more than once and neither context nor position tells
 * which is meant.
 */
export function findExact(index: TextIndex, anchor: Anchor): ExactMatch | 'ambiguous' | null {
  const matches = occurrences(index, anchor).map((start) => {
    const span = { start, end: start + anchor.quote.exact.length };
    return { span, context: matchContext(index, anchor, span) };
  });
  if (matches.length === 0) return null;
  matches.sort((a, b) => total(b) - total(a));
  const best = matches[0] as ExactMatch;
  if (matches.length === 1) {
    return anchor.quote.exact.length >= LONG_QUOTE || total(best) >= ENOUGH ? best : null;
  }
  const rivals = matches.filter((match) => total(best) - total(match) < MARGIN);
  if (rivals.length === 1) return total(best) >= ENOUGH ? best : 'ambiguous';
  return total(best) >= ENOUGH ? nearest(rivals, anchor.position.start) : 'ambiguous';
}

function total(match: ExactMatch): number {
  return match.context.before + match.context.after;
}

/** The match near the old position, if the others are far from it. */
function nearest(matches: ExactMatch[], position: number): ExactMatch | 'ambiguous' {
  const distance = (match: ExactMatch) => Math.abs(match.span.start - position);
  const [first, second] = [...matches].sort((a, b) => distance(a) - distance(b));
  if (!first || !second) return first ?? 'ambiguous';
  return distance(first) < 400 && distance(first) * 4 < distance(second) ? first : 'ambiguous';
}

function occurrences(index: TextIndex, anchor: Anchor): number[] {
  const quote = fold(anchor.quote.exact);
  const found: number[] = [];
  for (
    let at = index.folded.indexOf(quote);
    at >= 0 && found.length < MOST;
    at = index.folded.indexOf(quote, at + 1)
  ) {
    if (isWhole(index.folded, at, anchor)) found.push(at);
  }
  return found;
}

/**
 * Whether the words at a quote's ends are whole where the anchor has them whole: "over 100" is
 * not in "over 1000" or "over 100.5".
 */
function isWhole(text: string, start: number, anchor: Anchor): boolean {
  const { exact, prefix, suffix } = anchor.quote;
  const end = start + exact.length;
  const before = reverse(text.slice(Math.max(0, start - prefix.length), start));
  return (
    rest(exact, text.slice(end, end + suffix.length)) === rest(exact, fold(suffix)) &&
    rest(reverse(exact), before) === rest(reverse(exact), reverse(fold(prefix)))
  );
}

/** How a word or number at the end of one text goes on at the start of the next. */
function rest(text: string, next: string): string {
  const last = text.at(-1) ?? '';
  const pattern = /\p{N}/u.test(last)
    ? /^(?:[.,]?\p{N}+|%|[\p{L}\p{M}]+)*/u
    : /[\p{L}\p{M}]/u.test(last)
      ? /^[\p{L}\p{M}\p{N}]*/u
      : /^/;
  return pattern.exec(next)?.[0] ?? '';
}

function reverse(text: string): string {
  return text.split('').reverse().join('');
}
