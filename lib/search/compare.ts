import { fold } from './fold';
import type { Pattern, Term } from './query';
import { wordsOf } from './words';

/**
 * How much a word says of what a claim is about: 3 in its quote and tags, 2 in who said it and in notes, 1
 * in its sources and its article.
 */
export type Weight = 1 | 2 | 3;

/** A text as it is searched: its words, each between two spaces. */
export function searchable(text: string): string {
  const words = wordsOf(fold(text));
  return words.length > 0 ? ` ${words.map(({ word }) => word).join(' ')} ` : '';
}

/** How a searchable text has a term: 0 not, 1 as the beginning of a word, 2 as it stands. */
export function holds(searchable: string, { patterns, open }: Term): 0 | 1 | 2 {
  let best: 0 | 1 | 2 = 0;
  for (const pattern of patterns) {
    if (stands(searchable, pattern, ' ')) return 2;
    if (open && stands(searchable, pattern, '')) best = 1;
  }
  return best;
}

/** `end` is what follows the last word. */
function stands(searchable: string, pattern: Pattern, end: string): boolean {
  if (!pattern.includes(null)) return searchable.includes(` ${pattern.join(' ')}${end}`);
  const words = searchable.split(' ').slice(1, -1);
  return words.some((_, from) => standsAt((i) => words[from + i], pattern, end === ''));
}

/** Whether words are those of a pattern, the last perhaps only their beginning; `wordAt` counts from 0. */
export const standsAt = (
  wordAt: (i: number) => string | undefined,
  pattern: Pattern,
  open: boolean,
): boolean =>
  pattern.every((wanted, i) => {
    const word = wordAt(i);
    if (word === undefined || wanted === null) return word !== undefined;
    return open && i === pattern.length - 1 ? word.startsWith(wanted) : word === wanted;
  });

/** What a term found at a weight counts: by weight, then as it stands over as a beginning. 0 where it is not. */
export const worth = (weight: Weight, held: 0 | 1 | 2): number =>
  held === 0 ? 0 : weight * 2 + held - 1;
