import search from 'approx-string-match';
import type { Span } from '@/lib/model/span';
import { type ContextMatch, isCutOut, matchContext } from './context';
import { type Comparison, compareFacts } from './facts';
import { fitEnds } from './fit-ends';
import { likelyPlaces } from './likely-places';
import { LONG_QUOTE } from './own-sentence';
import { slots } from './slots';
import type { Sought } from './sought';
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
/** The same without a doubt. */
export const SURE = 0.85;
/** Context around the sentence that says so: two openings of sentences are a little alike by chance. */
export const BEYOND = 0.72;
/** Likeness that is asked for where both sides, one side, or none vouch for the place. */
const FLOOR = { both: 0.5, one: 0.7, none: 0.8 };
/** Share of its words that a quote keeps at least where both its neighbours are as they were. */
const KEPT_BETWEEN = 0.4;
/** The same where its letters are alike. */
const KEPT_IN_PLACE = 1 / 3;
/** The same where only one neighbour is, and a fact differs: what came to stand there may be alike, too. */
const KEPT_BESIDE = 0.6;
/** The same where only what follows the sentence, or what precedes it, is: that may repeat much of the quote. */
const KEPT_ON_ONE_SIDE = 0.8;
/** Words of its own sentence on both sides, in code units, that hold a place open for any new words. */
const OWN_CONTEXT = 8;
/** How much better than the next best the best must be. */
const MARGIN = 0.08;

/**
 * Finds where an edited quote stands now. Wrong is worse than gone: a place needs likeness and
 * context, and must be better than any other by a margin; else null.
 */
export function findSimilar(index: TextIndex, sought: Sought): SimilarMatch | null {
  const all = similarQuotes(index, sought);
  const isGone = isCutOut(index, sought);
  const accepted = all.filter(
    (match) =>
      isAcceptable(match, sought, index) && (!isGone || isInPlace(match) || saysTheSame(match)),
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

/** Whether both sides of a match are as the anchor has them; `least` of each, in 0..1. */
export function isInPlace({ context }: { context: ContextMatch }, least = SIDE): boolean {
  return context.before >= least && context.after >= least;
}

/**
 * Everything in the text that might be the quote in other words, in no order; looked for at `places`, or
 * where it is likely.
 */
export function similarQuotes(
  index: TextIndex,
  sought: Sought,
  places: readonly number[] = likelyPlaces(index, sought),
): SimilarMatch[] {
  const { exact } = sought;
  const errors = Math.max(1, Math.floor(exact.length * (exact.length < 20 ? 0.25 : 0.5)));
  const slack = Math.max(40, exact.length >> 1);
  const matches = new Map<string, SimilarMatch>();
  const add = (span: Span, likeness: number | null) => {
    const key = `${span.start}-${span.end}`;
    if (matches.has(key) || span.end <= span.start) return;
    const comparison = compareFacts(exact, index.text.slice(span.start, span.end), index);
    const context = matchContext(index, sought, span);
    matches.set(key, { span, context, comparison, likeness: likeness ?? comparison.kept });
  };
  for (const span of slots(index, sought)) add(span, null);
  for (const place of places) {
    const from = Math.max(0, place - slack);
    const stretch = index.text.slice(from, place + exact.length + slack);
    for (const found of search(stretch, exact, errors).slice(0, 4)) {
      const raw = { start: from + found.start, end: from + found.end };
      add(fitEnds(index, sought, raw), 1 - found.errors / exact.length);
    }
  }
  return [...matches.values()];
}

function isAcceptable(match: SimilarMatch, sought: Sought, index: TextIndex): boolean {
  const { context, comparison, likeness } = match;
  if (isNeighbour(match.span, sought, index)) return false;
  const isShort = sought.exact.length < LONG_QUOTE;
  const isSure = isInPlace(match, SURE);
  // A few words are like many others: around them nothing may have changed.
  if (isShort && !isSure) return false;
  if (isInPlace(match) && (context.beyond >= BEYOND || isNear(match.span, sought))) {
    if (isSure && fillsPlace(match, sought)) return true;
    const isSame = isSure || !comparison.factsDiffer || comparison.kept >= KEPT_BESIDE;
    // A sentence that is copied takes its own words along, and what follows the copy may be alike.
    const isHere = isSure || context.beyond >= SURE || isNear(match.span, sought);
    // Letters are alike by chance, and rows of a table may have a figure in common.
    const isOfIt = comparison.kept > (comparison.factsDiffer ? KEPT_IN_PLACE : 0);
    return likeness >= (isHere ? FLOOR.both : FLOOR.one) && isSame && isOfIt;
  }
  if (!isShort && context.beyond >= SURE) {
    const isBeside = Math.max(context.before, context.after) >= SIDE;
    return likeness >= FLOOR.one && isBeside && comparison.kept >= KEPT_ON_ONE_SIDE;
  }
  // Elsewhere, only the same words count: anything else may be another claim that looks alike.
  return !isShort && likeness >= FLOOR.none && saysTheSame(match);
}

/** Whether new words between the same neighbours are the claim of today. */
function fillsPlace({ comparison }: SimilarMatch, sought: Sought): boolean {
  if (Math.min(sought.ownBefore, sought.ownAfter) >= OWN_CONTEXT) return true;
  return comparison.kept >= KEPT_BETWEEN;
}

function saysTheSame({ comparison }: SimilarMatch): boolean {
  return !comparison.factsDiffer && comparison.reworded === 0;
}

/** Whether what was found is the text that used to stand beside the quote. */
function isNeighbour(span: Span, { exact, behind, ahead }: Sought, index: TextIndex): boolean {
  const found = index.text.slice(span.start, span.end).trim();
  const suffix = ahead.replace(/^[\s.,;:!?')\]]+/, '').trim();
  const prefix = behind.trim();
  const isBeside = (part: string, isHeld: (whole: string, end: string) => boolean) =>
    Math.min(part.length, found.length) >= 12 &&
    (isHeld(found, part) || isHeld(part, found)) &&
    !exact.includes(part);
  return (
    isBeside(suffix, (whole, end) => whole.startsWith(end)) ||
    isBeside(prefix, (whole, end) => whole.endsWith(end))
  );
}

/** Whether little was added or taken away before the quote. */
export function isNear(span: Span, sought: Sought): boolean {
  // Where it is known what stood around the sentence, that tells more than the distance.
  return sought.outer === null && Math.abs(span.start - sought.start) < 200;
}

function score({ likeness, context }: SimilarMatch): number {
  return 0.6 * likeness + 0.15 * context.before + 0.15 * context.after + 0.1 * context.beyond;
}
