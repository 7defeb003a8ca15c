import type { Span } from '@/lib/model/span';
import { likesIn } from './likes';
import type { Sought } from './sought';
import type { TextIndex } from './text-index';

/**
 * Whether a span stands where another sentence of the quote's making stood that is still as it was, and so is not
 * the quote's own: its article said the same words in both.
 */
export function isOfAnother(index: TextIndex, { likes, quote }: Sought, span: Span): boolean {
  if (!likes) return false;
  const others = [...likes.before, ...likes.after];
  const start = index.normal.toOriginal(span.start);
  const end = index.normal.toOriginal(span.end);
  return likesIn(index.original, quote).some(
    (like) => like.start < end && start < like.end && !like.same && others.includes(like.mark),
  );
}

/**
 * Whether the quote's sentence stood there twice, word for word, and of those of its making some stand in another
 * order now: then nothing tells which of the two is meant.
 */
export function isTwinShuffled(index: TextIndex, { likes, quote }: Sought): boolean {
  if (!likes) return false;
  const now = likesIn(index.original, quote);
  const own = now.find(({ same }) => same)?.mark;
  if (own === undefined || ![...likes.before, ...likes.after].includes(own)) return false;
  const old = [...likes.before, own, ...likes.after];
  const kept = now.filter(({ mark }) => old.includes(mark));
  return !isPartOf(
    kept.map(({ mark }) => mark),
    old,
  );
}

/** Whether some marks stand in a list in the same order. */
export function isPartOf(marks: readonly number[], list: readonly number[]): boolean {
  let at = 0;
  return marks.every((mark) => {
    at = list.indexOf(mark, at) + 1;
    return at > 0;
  });
}
