export interface Overlap {
  precision: number;
  recall: number;
}

/** Precision and recall of words, as bags: how often each word stands in both texts. */
export function wordOverlap(found: string, expected: string): Overlap {
  const a = countWords(found);
  const b = countWords(expected);
  let shared = 0;
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0);
  return { precision: shared / Math.max(1, a.total), recall: shared / Math.max(1, b.total) };
}

/** Words that one text has more often than the other. */
export function surplusWords(found: string, expected: string): string[] {
  const b = countWords(expected).counts;
  const left: string[] = [];
  for (const word of wordsOf(found)) {
    const count = b.get(word) ?? 0;
    if (count > 0) b.set(word, count - 1);
    else left.push(word);
  }
  return left;
}

function countWords(text: string) {
  const counts = new Map<string, number>();
  const words = wordsOf(text);
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}

function wordsOf(text: string): string[] {
  // Scripts without spaces are counted by character.
  return text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
