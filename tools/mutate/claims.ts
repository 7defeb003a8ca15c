import { copyOf, type Draft, type Line, textOf } from './draft.ts';
import type { Random } from './random.ts';

/** How much of a sentence a claim takes. */
export type ClaimSize = 'sentence' | 'part' | 'short';

const WORD = /\S+/g;
const SHORTEST = 12;

/**
 * Picks a claim of an article: a sentence, a part of one of five words and more, or two to four words. Null where
 * the sentence that was drawn has no such part.
 */
export function pickClaim(article: Draft, size: ClaimSize, random: Random): Draft | null {
  const draft = copyOf(article);
  const paragraph = random.pick(draft);
  const at = random.below(paragraph.length);
  const line = claimed(textOf(paragraph[at] as Line), size, random);
  if (!line) return null;
  paragraph[at] = line;
  return draft;
}

function claimed(text: string, size: ClaimSize, random: Random): Line | null {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.replace(/[.,;:!?"”’)]+$/u, '').length,
  }));
  if (size === 'sentence') {
    return words.length >= 4 ? { before: '', quote: text, after: '' } : null;
  }
  const least = size === 'short' ? 2 : 5;
  const most = size === 'short' ? 4 : Math.min(22, words.length - 1);
  if (most < least || words.length < least + 2) return null;
  const count = least + random.below(most - least + 1);
  const first = random.below(words.length - count + 1);
  const start = words[first]?.start ?? 0;
  const end = words[first + count - 1]?.end ?? 0;
  if (end - start < SHORTEST) return null;
  return { before: text.slice(0, start), quote: text.slice(start, end), after: text.slice(end) };
}
