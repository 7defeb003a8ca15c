import type { Sentence } from '@/lib/analysis/sentences/split';
import type { Token } from '@/lib/analysis/tokens/tokenize';

/**
 * What single words say of the sentence and of the article they stand in, in log-odds. The weights are linear
 * functions of word vectors, so that words which no training sentence had are known by their like.
 */
export interface WordModel {
  /** The hash table has 2^bits places. */
  readonly bits: number;
  /** Upper 16 bits of the hash of the word at each place; 0 where there is none. */
  readonly keys: Uint16Array;
  /** Two weights for each place: for the sentence, for the article. */
  readonly weights: Int8Array;
  /** What a weight of 1 stands for, for either. */
  readonly scale: Float32Array;
}

/** Log-odds that the words of a sentence add for itself, and for all sentences of its article. */
interface WordScore {
  readonly subject: number;
  readonly topic: number;
}

export interface WordReader {
  score(tokens: readonly Token[], sentence: Sentence): WordScore;
  /** Index of the word that speaks most for checking the sentence, or -1. */
  strongest(tokens: readonly Token[], sentence: Sentence): number;
}

/** Letters read of one word, and places looked at for it. */
const MOST_LETTERS = 40;
const MOST_PLACES = 64;

/** Hash of a word (FNV-1a, its bits spread). */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  const letters = Math.min(word.length, MOST_LETTERS);
  for (let i = 0; i < letters; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The key kept for a hash: never 0, which marks free places. */
export const keyOf = (hash: number): number => hash >>> 16 || 1;

/** The place of a word in a table, or of the free place it would take; -1 in a full table. */
export function placeOf(hash: number, keys: Uint16Array, bits: number): number {
  const mask = (1 << bits) - 1;
  const key = keyOf(hash);
  for (let step = 0; step < MOST_PLACES; step++) {
    const place = (hash + step) & mask;
    if (keys[place] === key || keys[place] === 0) return place;
  }
  return -1;
}

export function createWordReader({ bits, keys, weights, scale }: WordModel): WordReader {
  const find = (token: Token | undefined) => {
    if (token?.kind !== 'word') return -1;
    const place = placeOf(hashWord(token.lower), keys, bits);
    return place >= 0 && keys[place] !== 0 ? place : -1;
  };
  return {
    score(tokens, { first, last }) {
      let known = 0;
      let subject = 0;
      let topic = 0;
      for (let i = first; i < last; i++) {
        const place = find(tokens[i]);
        if (place < 0) continue;
        known++;
        subject += weights[2 * place] ?? 0;
        topic += weights[2 * place + 1] ?? 0;
      }
      const norm = 1 / Math.sqrt(known + 1);
      return {
        subject: subject * norm * (scale[0] ?? 0),
        topic: topic * norm * (scale[1] ?? 0),
      };
    },
    strongest(tokens, { first, last }) {
      let best = -1;
      let most = 0;
      for (let i = first; i < last; i++) {
        const weight = weights[2 * find(tokens[i])] ?? 0;
        if (weight <= most) continue;
        most = weight;
        best = i;
      }
      return best;
    },
  };
}
