import type { Sentence } from '@/lib/analysis/sentences/split';
import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';

/** How the words of one article are written where capitals tell something. */
export interface Evidence {
  /** Times a word stands in lower case. */
  lower(word: string): number;
  /** Times a word stands with a capital inside a sentence that is not in title case. */
  capital(word: string): number;
}

/** Counts every word of the sentences once, by its lower case. */
export function gatherEvidence(tokens: readonly Token[], sentences: readonly Sentence[]): Evidence {
  const lower = new Map<string, number>();
  const capital = new Map<string, number>();
  for (const sentence of sentences) {
    const titled = isTitleCase(tokens, sentence);
    let inside = false;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = tokens[i];
      if (token?.kind !== 'word') {
        if (token && /^["“”:—–]$/.test(token.text)) inside = false;
        continue;
      }
      if (!isCapitalized(token)) lower.set(token.lower, (lower.get(token.lower) ?? 0) + 1);
      else if (inside && !titled) capital.set(token.lower, (capital.get(token.lower) ?? 0) + 1);
      inside = true;
    }
  }
  return { lower: (word) => lower.get(word) ?? 0, capital: (word) => capital.get(word) ?? 0 };
}

/** Whether most longer words of a sentence are capitalised, so that capitals tell nothing in it. */
export function isTitleCase(tokens: readonly Token[], sentence: Sentence): boolean {
  let long = 0;
  let capitals = 0;
  let plain = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || token.text.length < 4) continue;
    long++;
    if (isCapitalized(token)) capitals++;
    else if (token.text.length > 4) plain++;
  }
  return long >= 4 && capitals >= long * 0.75 && plain <= long * 0.1;
}
