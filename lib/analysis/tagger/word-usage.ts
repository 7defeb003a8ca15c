import type { Sentence } from '@/lib/analysis/sentences/split';
import { isAllCaps, isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';

/** How an article writes its words; lists over the tokens of its sentences, one after the other. */
export interface WordUsage {
  /** Whether a token begins with a capital, 1 or 0. */
  readonly capitals: Uint8Array;
  /** The word of each token, -1 for symbols. */
  readonly words: Int32Array;
  /** By word: how often it stands in lower case, and inside a sentence with a capital. */
  readonly lower: readonly number[];
  readonly capitalized: readonly number[];
  /** By sentence: how it is written, the sum of TITLE and CAPITALS. */
  readonly manners: Uint8Array;
}

/** Most words begin with a capital, so that one tells little. */
const TITLE = 2;
/** Most words are all capitals. */
const CAPITALS = 4;

/** Reads how the words of an article's sentences are written. */
export function readWordUsage(tokens: readonly Token[], sentences: readonly Sentence[]): WordUsage {
  const count = sentences.reduce((sum, { first, last }) => sum + last - first, 0);
  const capitals = new Uint8Array(count);
  const words = new Int32Array(count);
  const manners = new Uint8Array(sentences.length);
  const numbers = new Map<string, number>();
  const lower: number[] = [];
  const capitalized: number[] = [];
  let at = 0;
  for (const [s, { first, last }] of sentences.entries()) {
    for (let i = first; i < last; i++) capitals[at + i - first] = isCapitalized(tokens[i]) ? 1 : 0;
    const manner = mannerOf(tokens, first, last, capitals, at);
    manners[s] = manner;
    let inside = false;
    for (let i = first; i < last; i++, at++) {
      const token = tokens[i];
      if (token === undefined || token.kind === 'symbol') {
        words[at] = -1;
        if (token !== undefined && OPENERS.has(token.text)) inside = false;
        continue;
      }
      let word = numbers.get(token.lower);
      if (word === undefined) {
        word = numbers.size;
        numbers.set(token.lower, word);
        lower.push(0);
        capitalized.push(0);
      }
      words[at] = word;
      if (capitals[at] === 0) lower[word] = (lower[word] ?? 0) + 1;
      else if (inside && manner === 0) capitalized[word] = (capitalized[word] ?? 0) + 1;
      inside = true;
    }
  }
  return { capitals, words, lower, capitalized, manners };
}

/** Marks after which a capital may be that of a sentence's beginning. */
const OPENERS = new Set('"“”‘:—–(');

/** Whether capitals tell little in a sentence: most words have one, or all letters are capitals. */
function mannerOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  capitals: Uint8Array,
  at: number,
): number {
  let words = 0;
  let up = 0;
  let all = 0;
  for (let i = first; i < last; i++) {
    if (tokens[i]?.kind !== 'word') continue;
    words++;
    if (capitals[at + i - first] === 0) continue;
    up++;
    if (isAllCaps(tokens[i])) all++;
  }
  return (
    (words > 3 && up > words * 0.6 ? TITLE : 0) + (words > 1 && all > words * 0.7 ? CAPITALS : 0)
  );
}
