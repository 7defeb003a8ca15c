import type { Anchor } from '@/lib/model/anchor';
import type { Span } from '@/lib/model/span';
import { matchContext } from './context';
import { type SimilarMatch, similarQuotes } from './similar-quote';
import { soughtFor } from './sought';
import { indexOf } from './text-index';
import { trimSpan } from './trim-span';
import { wordsOf } from './word';
import { differences } from './word-diff';

export interface Candidate {
  span: Span;
  /** Words that the anchored quote has not, as the text has them. */
  added: string[];
  /** Words of the anchored quote that are not there. */
  removed: string[];
}

const MOST_CANDIDATES = 3;
/** Likeness, or share of kept words, that is worth a person's look. */
const FLOOR = 0.45;

/**
 * Looks for an anchored quote with looser matching, for a person to judge: the places that say the same or
 * something like it, likest first. Empty when there is none.
 */
export function lookAgain(text: string, anchor: Anchor): Candidate[] {
  const index = indexOf(text);
  const sought = soughtFor(index, anchor);
  if (!sought) return [];
  const exact = index.occurrences(sought.exact, MOST_CANDIDATES * 4).map((start) => {
    const span = { start, end: start + sought.exact.length };
    return { span, score: 2 + placeOf(matchContext(index, sought, span)) };
  });
  const similar = similarQuotes(index, sought)
    .filter(({ likeness, comparison }) => Math.max(likeness, comparison.kept) >= FLOOR)
    .map((match) => ({ span: match.span, score: match.likeness + placeOf(match.context) / 4 }));
  const chosen: Span[] = [];
  for (const { span } of [...exact, ...similar].sort((a, b) => b.score - a.score)) {
    const overlaps = chosen.some((other) => span.start < other.end && other.start < span.end);
    if (!overlaps && chosen.length < MOST_CANDIDATES) chosen.push(span);
  }
  return chosen.flatMap(({ start, end }) => {
    const { normal } = index;
    const span = { start: normal.toOriginal(start), end: normal.toOriginal(end) };
    const trimmed = trimSpan(text, span);
    return trimmed ? [candidate(text, trimmed, anchor.quote.exact)] : [];
  });
}

/** A part of a text as a candidate for a quote. */
export function candidate(text: string, span: Span, quote: string): Candidate {
  const now = wordsOf(text.slice(span.start, span.end));
  const { added, removed } = differences(wordsOf(quote), now);
  return { span, added: added.map((word) => word.text), removed: removed.map((word) => word.text) };
}

const placeOf = ({ before, after, beyond }: SimilarMatch['context']) => before + after + beyond;
