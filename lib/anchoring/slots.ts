import type { Span } from '@/lib/model/span';
import type { Sought } from './sought';
import type { TextIndex } from './text-index';

/** Shorter contexts stand in many places. */
const SHORTEST = 8;
const MOST_PLACES = 20;

/**
 * The stretches that stand between an anchor's prefix and suffix now, word for word: whatever is said
 * there is said in the quote's place. None is much longer than the quote was, or has more sentences.
 */
export function slots(index: TextIndex, { exact, behind, ahead }: Sought): Span[] {
  if (Math.min(behind.length, ahead.length) < SHORTEST) return [];
  const reach = exact.length * 2 + 24;
  return index.occurrences(behind, MOST_PLACES).flatMap((at) => {
    const from = at + behind.length;
    const between = index.text.slice(from, from + reach + ahead.length);
    const to = between.indexOf(ahead);
    const words = to > 0 ? between.slice(0, to) : '';
    const start = from + words.length - words.trimStart().length;
    const end = from + words.trimEnd().length;
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    return sentences(words.trim()) > sentences(exact) ? [] : [{ start, end }];
  });
}

const sentences = (text: string) => text.match(/[.!?][')\]]*\s+['(]?\p{Lu}|\n/gu)?.length ?? 0;
