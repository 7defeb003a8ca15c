import type { Span } from '@/lib/model/span';
import { type ContextMatch, isBetweenNeighbours, matchContext } from './context';
import { isOfAnother, isTwinShuffled, likesNow } from './other-likes';
import { inOwnWords, LONG_QUOTE } from './own-sentence';
import { reverse } from './reverse';
import type { Sought } from './sought';
import type { TextIndex } from './text-index';

/** Occurrences looked at; a quote that stands there more often says nothing about its place. */
const MOST = 200;
/** Code units and words from which on a quote that stood in its article only once is hardly said by chance. */
const LONG_ENOUGH_ALONE = { length: 20, words: 3 };
/** The same code units where it has a figure that is no year, with a word beside it. */
const LONG_ENOUGH_WITH_FIGURE = 12;
const FIGURE = /\p{N}[.,]\p{N}{3}(?!\p{N})|\p{N}{5}/u;
/** Context, out of 2, that a short quote needs and that a choice between several needs. */
const ENOUGH = 0.6;
/** Context past the quote's own sentence that says "this is the place". */
const SIDE = 0.6;
/** Context on a side that says so where others said the same words. */
const SURE_SIDE = 0.9;
/** How much better than the next the best context must be. */
const MARGIN = 0.35;
/** Code units of context that are surely not all there was: a little less than are kept. */
const FILLED = 28;

export interface ExactMatch {
  span: Span;
  context: ContextMatch;
}

/**
 * Finds an anchor's quote, word for word, but for the way that quotation marks, dashes and spaces are
 * typed. `ambiguous` when it stands there more than once and neither context nor position tells
 * which is meant.
 */
export function findExact(index: TextIndex, sought: Sought): ExactMatch | 'ambiguous' | null {
  const places = index.occurrences(sought.exact, MOST);
  if (places.length === 0) return findRecased(index, sought);
  const isLong = isLongEnough(sought);
  const likes = likesNow(index, sought);
  const matches = matchesAt(index, sought, places).filter(
    ({ span }) => !isOfAnother(likes, index, sought, span),
  );
  if (matches.length === 0) return null;
  if (isTwinShuffled(likes, sought)) return 'ambiguous';
  // Others said the same: of these, none that stands elsewhere is the one.
  if (sought.alike !== null && matches.length <= sought.alike) {
    const own = matches.filter(
      ({ context, span }) =>
        // Two that say the same may well have one neighbour in common.
        Math.min(context.before, context.after) >= SURE_SIDE &&
        isBetweenNeighbours(index, sought, span),
    );
    return own.length === 1 ? (own[0] as ExactMatch) : own.length === 0 ? null : 'ambiguous';
  }
  matches.sort((a, b) => total(b) - total(a));
  const best = matches[0] as ExactMatch;
  // Others that said the same may come to stand beside what stood beside the quote.
  if (sought.alike && !inOwnWords(index, sought, best.span)) {
    const own = matches.filter((match) => inOwnWords(index, sought, match.span));
    if (own.length > 0) return own.length === 1 ? (own[0] as ExactMatch) : 'ambiguous';
  }
  if (matches.length === 1) {
    return isLong || total(best) >= ENOUGH ? best : null;
  }
  const rivals = matches.filter((match) => total(best) - total(match) < MARGIN);
  if (rivals.length === 1) return total(best) >= ENOUGH ? best : 'ambiguous';
  if (sought.alike && best.context.beyond < SIDE) return 'ambiguous';
  return total(best) >= ENOUGH ? nearest(rivals, sought.start) : 'ambiguous';
}

/**
 * The quote itself in a stretch that says it word for word; else the stretch. Context that is kept without the
 * punctuation or space beside a quote, as others keep it, takes that for a part of it.
 */
export function quoteWithin({ text }: TextIndex, sought: Sought, span: Span): Span {
  const { exact } = sought;
  const stretch = text.slice(span.start, span.end);
  for (let at = stretch.indexOf(exact); at >= 0; at = stretch.indexOf(exact, at + 1)) {
    const start = span.start + at;
    const isQuote =
      isWhole(text, start, sought) || isWhole(text, start, { ...sought, prefix: '', suffix: '' });
    if (isQuote) return { start, end: start + exact.length };
  }
  return span;
}

/** Finds a quote that was set in capitals, or in small letters: where what stands around it is as it was. */
function findRecased(index: TextIndex, sought: Sought): ExactMatch | null {
  const places = index.occurrencesInAnyCase(sought.exact, MOST);
  const [match, other] = matchesAt(index, sought, places).filter(
    ({ context: { before, after, beyond } }) =>
      Math.min(before, after) >= (sought.exact.length >= LONG_QUOTE ? SIDE : SURE_SIDE) &&
      Math.max(before, after, beyond) >= SURE_SIDE,
  );
  return match && !other ? match : null;
}

function matchesAt(index: TextIndex, sought: Sought, places: readonly number[]): ExactMatch[] {
  return places
    .filter((start) => isWhole(index.text, start, sought))
    .map((start) => {
      const span = { start, end: start + sought.exact.length };
      return { span, context: matchContext(index, sought, span) };
    });
}

/** Whether a quote that stands in the text once is surely the one that is meant. */
function isLongEnough({ exact, alike }: Sought): boolean {
  if (exact.length >= LONG_QUOTE) return true;
  const { length, words } = LONG_ENOUGH_ALONE;
  if (alike !== 0) return false;
  if (exact.length >= length && exact.split(' ').length >= words) return true;
  return exact.length >= LONG_ENOUGH_WITH_FIGURE && FIGURE.test(exact) && /\p{L}{3}/u.test(exact);
}

function total({ context }: ExactMatch): number {
  return context.before + context.after + context.beyond / 2;
}

/** The match near the old position, if the others are far from it. */
function nearest(matches: ExactMatch[], position: number): ExactMatch | 'ambiguous' {
  const distance = (match: ExactMatch) => Math.abs(match.span.start - position);
  const [first, second] = [...matches].sort((a, b) => distance(a) - distance(b));
  if (!first || !second) return first ?? 'ambiguous';
  return distance(first) < 400 && distance(first) * 4 < distance(second) ? first : 'ambiguous';
}

/**
 * Whether the words at a quote's ends are whole where the anchor has them whole: "over 100" is
 * not in "over 1000" or "over 100.5", nor "can" in "can't".
 */
function isWhole(text: string, start: number, { exact, prefix, suffix }: Sought): boolean {
  const end = start + exact.length;
  const before = reverse(text.slice(Math.max(0, start - prefix.length - 1), start));
  const after = text.slice(end, end + suffix.length + 1);
  return goesOn(exact, after, suffix) && goesOn(reverse(exact), before, reverse(prefix));
}

/** Whether the word at the end of a text goes on in `there` as it did in what the anchor kept. */
function goesOn(text: string, there: string, kept: string): boolean {
  const wanted = rest(text, kept);
  const found = rest(text, there).toLowerCase();
  // Of a word that fills all that was kept, as in scripts without spaces, the end is not known.
  const isCut = wanted.length === kept.length && kept.length >= FILLED;
  return isCut ? found.startsWith(wanted.toLowerCase()) : found === wanted.toLowerCase();
}

/** How a word or number at the end of one text goes on at the start of the next. */
function rest(text: string, next: string): string {
  const last = text.at(-1) ?? '';
  const pattern = /\p{N}/u.test(last)
    ? /^(?:[.,]?\p{N}+|%|[\p{L}\p{M}]+)*/u
    : /[\p{L}\p{M}]/u.test(last)
      ? /^(?:'t(?!\p{L})|[\p{L}\p{M}\p{N}]+(?:'t(?!\p{L}))?)?/iu
      : /^/;
  return pattern.exec(next)?.[0] ?? '';
}
