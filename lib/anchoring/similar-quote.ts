import search from 'approx-string-match';
import type { Anchor } from '@/lib/model/anchor';
import type { Span } from '@/lib/model/span';
import { type ContextMatch, isCutOut, matchContext } from './context';
import { LONG_QUOTE } from './exact-quote';
import { type Comparison, compareFacts } from './facts';
import { fitEnds } from './fit-ends';
import { fold } from './fold';
import { likelyPlaces } from './likely-places';
import type { TextIndex } from './text-index';

export interface SimilarMatch {
  span: Span;
  context: ContextMatch;
  comparison: Comparison;
  /** Share of the quote that is there letter for letter, in 0..1. */
  likeness: number;
}

/** Context on a side that says "this is the place". */
const SIDE = 0.6;
const SURE = 0.85;
/** Likeness that is asked for where both sides, one side, or none vouch for the place. */
const FLOOR = { both: 0.5, one: 0.7, none: 0.8 };
/** How much better than the next best the best must be. */
const MARGIN = 0.08;

/**
 * Finds where an edited quote stands now. Wrong is worse than gone: a place needs likeness and
 * context, and must be better than any other by a margin; else null.
 */
export function findSimilar(index: TextIndex, anchor: Anchor): SimilarMatch | null {
  const all = candidates(index, anchor);
  const isGone = isCutOut(index, anchor);
  const accepted = all.filter(
    (match) =>
      isAcceptable(match, anchor, index) && (!isGone || isInPlace(match) || saysTheSame(match)),
  );
  accepted.sort((a, b) => score(b) - score(a));
  const [best] = accepted;
  if (!best) return null;
  const rivals = all.filter(
    ({ span }) => span.end <= best.span.start || span.start >= best.span.end,
  );
  if (rivals.some((rival) => score(best) - score(rival) < MARGIN)) return null;
  // Lists and records repeat one form: there, only the very place will do.
  const isForm = rivals.some(({ likeness }) => likeness >= Math.max(0.6, best.likeness - 0.1));
  return isForm && Math.min(best.context.before, best.context.after) < SURE ? null : best;
}

/** Whether both sides of a match are as the anchor has them. */
export function isInPlace({ context }: { context: ContextMatch }): boolean {
  return context.before >= SIDE && context.after >= SIDE;
}

function candidates(index: TextIndex, anchor: Anchor): SimilarMatch[] {
  const quote = fold(anchor.quote.exact);
  const errors = Math.max(1, Math.floor(quote.length * (quote.length < 20 ? 0.25 : 0.5)));
  const slack = Math.max(40, quote.length >> 1);
  const matches: SimilarMatch[] = [];
  const seen = new Set<string>();
  for (const place of likelyPlaces(index, anchor)) {
    const from = Math.max(0, place - slack);
    const stretch = index.folded.slice(from, place + quote.length + slack);
    for (const found of search(stretch, quote, errors).slice(0, 4)) {
      const raw = { start: from + found.start, end: from + found.end };
      const span = fitEnds(index, anchor, raw);
      const key = `${span.start}-${span.end}`;
      if (seen.has(key) || span.end <= span.start) continue;
      seen.add(key);
      matches.push({
        span,
        context: matchContext(index, anchor, span),
        comparison: compareFacts(anchor.quote.exact, index.text.slice(span.start, span.end), index),
        likeness: 1 - found.errors / quote.length,
      });
    }
  }
  return matches;
}

function isAcceptable(match: SimilarMatch, anchor: Anchor, index: TextIndex): boolean {
  const { context, comparison, likeness } = match;
  if (isNeighbour(match.span, anchor, index)) return false;
  const isShort = anchor.quote.exact.length < LONG_QUOTE;
  if (isInPlace(match) && (context.beyond >= SIDE || isNear(match.span, anchor))) {
    return likeness >= FLOOR.both;
  }
  if (context.beyond >= SIDE) {
    return (
      likeness >= FLOOR.one && (!comparison.factsDiffer || (!isShort && context.beyond >= SURE))
    );
  }
  // Elsewhere, only the same words count: anything else may be another claim that looks alike.
  return !isShort && likeness >= FLOOR.none && saysTheSame(match);
}

function saysTheSame({ comparison }: SimilarMatch): boolean {
  return !comparison.factsDiffer && comparison.reworded === 0;
}

/** Whether what was found is the text that used to stand beside the quote. */
function isNeighbour(span: Span, anchor: Anchor, index: TextIndex): boolean {
  const found = index.folded.slice(span.start, span.end).trim();
  const quote = fold(anchor.quote.exact);
  const suffix = fold(anchor.quote.suffix)
    .replace(/^[\s.,;:!?"')\]]+/, '')
    .trim();
  const prefix = fold(anchor.quote.prefix).trim();
  const isBeside = (part: string, held: boolean) =>
    part.length >= 12 && held && !quote.includes(part);
  return isBeside(suffix, found.startsWith(suffix)) || isBeside(prefix, found.endsWith(prefix));
}

/** Whether little was added or taken away before the quote. */
function isNear(span: Span, anchor: Anchor): boolean {
  return Math.abs(span.start - anchor.position.start) < 200;
}

function score({ likeness, context }: SimilarMatch): number {
  return 0.6 * likeness + 0.2 * context.before + 0.2 * context.after;
}
