import type { Span } from '@/lib/model/span';
import { type Like, likesIn } from './likes';
import { isPartOf } from './other-likes';
import { BEYOND, type SimilarMatch, similarQuotes } from './similar-quote';
import type { Sought } from './sought';
import type { TextIndex } from './text-index';

/** Likeness that is asked for where the place is known by its neighbours. */
const LEAST = 0.3;

/**
 * Finds where an edited quote stands now that was one of several of a making. The others tell the place:
 * it must be new, the only new one between those that it stood between, and those must be in their old
 * order; else it may be another that came to stand there.
 */
export function findAmongLikes(index: TextIndex, sought: Sought): SimilarMatch | null {
  const { likes, quote } = sought;
  if (!likes) return null;
  const old = [...likes.before, ...likes.after];
  // Its old words may stand elsewhere now; but where others said the very same, those are they.
  const now = likesIn(index.original, quote).filter(
    ({ mark, same }) => !same || old.includes(mark),
  );
  const kept = now.filter(({ mark }) => old.includes(mark)).map(({ mark }) => mark);
  if (!isPartOf(kept, old)) return null;
  const from = lastPlace(now, likes.before);
  const to = nextPlace(now, likes.after, from);
  const found = now.flatMap((place, i) => {
    if (i <= from || i >= to || old.includes(place.mark)) return [];
    const limits = {
      start: now[i - 1]?.end ?? 0,
      end: now[i + 1]?.start ?? index.original.length,
    };
    return bestIn(index, sought, place, limits) ?? [];
  });
  return found.length === 1 ? (found[0] as SimilarMatch) : null;
}

/** The likest to the quote in a place, if what stands around it is as it was; `limits`: where others begin. */
function bestIn(index: TextIndex, sought: Sought, place: Like, limits: Span): SimilarMatch | null {
  const { normal } = index;
  const [start, end] = [normal.fromOriginal(place.start), normal.fromOriginal(place.end)];
  const [from, to] = [normal.fromOriginal(limits.start), normal.fromOriginal(limits.end)];
  const [best = null] = similarQuotes(index, sought, [start])
    .filter(
      ({ likeness, span, context }) =>
        likeness >= LEAST &&
        context.beyond >= BEYOND &&
        span.start < end &&
        start < span.end &&
        from <= span.start &&
        span.end <= to,
    )
    .sort((a, b) => score(b, sought) - score(a, sought));
  return best;
}

type Marked = readonly Like[];

/** Where the last of those that stood before stands now; -1 where none does. */
function lastPlace(now: Marked, before: readonly number[]): number {
  let next = 0;
  let last = -1;
  for (const [at, { mark }] of now.entries()) {
    const found = before.indexOf(mark, next);
    if (found < 0) continue;
    next = found + 1;
    last = at;
  }
  return last;
}

/** Where the first of those that stood after stands now, past `from`; the end where none does. */
function nextPlace(now: Marked, after: readonly number[], from: number): number {
  const at = now.findIndex(({ mark }, i) => i > from && after.includes(mark));
  return at < 0 ? now.length : at;
}

/** A match that takes in another item has all the letters, too. */
const score = ({ likeness, context, span }: SimilarMatch, { exact }: Sought) =>
  likeness * Math.min(1, exact.length / (span.end - span.start)) +
  (context.before + context.after) / 4;
