import type { Span } from '@/lib/model/span';
import { type Like, likesIn } from './likes';
import type { Sought } from './sought';
import type { TextIndex } from './text-index';

/** Where sentences of the quote's making stand now; none where its article did not say its words in several. */
export function likesNow(index: TextIndex, { alike, likes, quote }: Sought): Like[] {
  return alike && likes ? likesIn(index.original, quote) : [];
}

/**
 * Whether a span stands where another sentence of the quote's making stood that is still as it was, and so is not
 * the quote's own: its article said the same words in both. `now`: where such sentences stand.
 */
export function isOfAnother(
  now: readonly Like[],
  index: TextIndex,
  { likes }: Sought,
  span: Span,
): boolean {
  const others = marksOf(likes);
  const start = index.normal.toOriginal(span.start);
  const end = index.normal.toOriginal(span.end);
  return now.some(
    (like) => like.start < end && start < like.end && !like.same && others.includes(like.mark),
  );
}

/**
 * Whether the quote's sentence stood there twice, word for word, and of those of its making some stand in another
 * order now: then nothing tells which of the two is meant.
 */
export function isTwinShuffled(now: readonly Like[], { likes }: Sought): boolean {
  const own = now.find(({ same }) => same)?.mark;
  if (!likes || own === undefined || !marksOf(likes).includes(own)) return false;
  const old = [...likes.before, own, ...likes.after];
  const kept = now.map(({ mark }) => mark).filter((mark) => old.includes(mark));
  return !isPartOf(kept, old);
}

const marksOf = (likes: Sought['likes']): number[] =>
  likes ? [...likes.before, ...likes.after] : [];

/** Whether some marks stand in a list in the same order. */
export function isPartOf(marks: readonly number[], list: readonly number[]): boolean {
  let at = 0;
  return marks.every((mark) => {
    at = list.indexOf(mark, at) + 1;
    return at > 0;
  });
}
