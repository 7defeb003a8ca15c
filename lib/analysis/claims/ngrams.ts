import type { Token } from '@/lib/analysis/tokens/tokenize';

/** Longer sentences are lists or rubbish: only their beginning is read. */
const MOST_TOKENS = 400;
/** Letters read of one word. */
const MOST_LETTERS = 30;
/** Room for the n-grams of the longest sentence that is read. */
const CAPACITY = MOST_TOKENS * (3 + 4 * (MOST_LETTERS + 2));

/** The n-grams of a sentence, as slots of a table of weights. Reused from sentence to sentence. */
export interface Ngrams {
  /** The first `length` are those of the sentence; a slot can occur more than once. */
  readonly slots: Uint32Array;
  /** Index of the token each slot was read at. */
  readonly at: Uint32Array;
  length: number;
}

export const newNgrams = (): Ngrams => ({
  slots: new Uint32Array(CAPACITY),
  at: new Uint32Array(CAPACITY),
  length: 0,
});

/**
 * Reads the n-grams of a range of tokens into `into`: one to three words, and two to five letters inside
 * a word with its edges. Letters are in lower case and figures all alike. `bits` is the size of the table:
 * 2^bits slots (feature hashing, Weinberger et al. 2009). Linear in the number of letters.
 */
export function readNgrams(
  tokens: readonly Token[],
  first: number,
  last: number,
  bits: number,
  into: Ngrams,
): void {
  const { slots, at } = into;
  const shift = 32 - bits;
  const end = Math.min(last, first + MOST_TOKENS);
  let n = 0;
  let before = 0;
  let beforeThat = 0;
  for (let i = first; i < end; i++) {
    const word = tokens[i]?.lower ?? '';
    const from = n;
    const letters = Math.min(word.length, MOST_LETTERS);
    let hash = 17;
    // The four letters before this one, nearest first; 1 stands for the edge of the word.
    let a = EDGE;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = 0; k <= letters; k++) {
      const code = k === letters ? EDGE : letterOf(word.charCodeAt(k));
      if (k < letters) hash = Math.imul(hash ^ code, 0x01000193);
      let gram = Math.imul(code + 0x51ed27, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b);
      slots[n++] = scramble(gram) >>> shift;
      if (b !== 0) {
        gram = Math.imul(gram, 31) ^ Math.imul(b, 0xc2b2ae35);
        slots[n++] = scramble(gram) >>> shift;
        if (c !== 0) {
          gram = Math.imul(gram, 31) ^ Math.imul(c, 0x27d4eb2f);
          slots[n++] = scramble(gram) >>> shift;
          if (d !== 0) {
            gram = Math.imul(gram, 31) ^ Math.imul(d, 0x165667b1);
            slots[n++] = scramble(gram) >>> shift;
          }
        }
      }
      d = c;
      c = b;
      b = a;
      a = code;
    }
    slots[n++] = scramble(hash) >>> shift;
    const pair = Math.imul(before, 0x2c1b3c6d) ^ hash;
    slots[n++] = scramble(pair ^ 0x5bd1e995) >>> shift;
    slots[n++] = scramble((Math.imul(beforeThat, 0x297a2d39) ^ pair) + 0x3c6ef372) >>> shift;
    beforeThat = before;
    before = hash;
    at.fill(i, from, n);
  }
  into.length = n;
}

const EDGE = 1;

/** Figures count alike. */
const letterOf = (code: number) => (code >= 48 && code <= 57 ? 48 : code);

/** Spreads a hash over all its bits (the finaliser of MurmurHash3, Appleby). */
function scramble(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
