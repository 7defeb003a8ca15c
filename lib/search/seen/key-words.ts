import { fold } from '@/lib/search/fold';
import type { Term } from '@/lib/search/query';
import { wordsOf } from '@/lib/search/words';
import { LIGHT, NEGATIONS } from './word-sense';

/** So many words are enough to find what is alike. */
const MOST = 6;
/** Letters of a word that its other forms share. */
const STEM = 3;

/** The words by which a claim is looked for among many, numbers first, then names and long words; as beginnings. */
export function keyWords(quote: string): Term[] {
  const names = new Set(
    [...quote.trimStart().matchAll(/(?<=\s)\p{Lu}[\p{L}\p{M}]+/gu)].map(([name]) => fold(name)),
  );
  const weightOf = (word: string) =>
    /^\d{2,}/.test(word) ? 100 : names.has(word) ? 50 + word.length : word.length;
  const words = [...new Set(wordsOf(fold(quote)).map(({ word }) => word))].filter(
    (word) => word.length > 1 && !LIGHT.has(word) && !NEGATIONS.has(word),
  );
  return words
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, MOST)
    .map((word) => ({ patterns: [[beginningOf(word)]], open: !/^\d/.test(word) }));
}

const beginningOf = (word: string): string =>
  /^\d/.test(word) || word.length <= 5 ? word : word.slice(0, Math.max(5, word.length - STEM));
