import type { Sentence } from '@/lib/analysis/sentences/split';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import { type Ngrams, newNgrams, readNgrams } from './ngrams';

/** Two linear classifiers over the n-grams of a sentence, trained on debates. */
export interface TextModel {
  /** The table has 2^bits pairs of weights. */
  readonly bits: number;
  /** Weights of the classifiers in turn: worth checking, factual. */
  readonly weights: Int8Array;
  /** What a weight of 1 stands for, by classifier. */
  readonly scale: Float32Array;
  readonly bias: Float32Array;
}

/** Log-odds of a sentence by classifier. */
interface TextScore {
  readonly checked: number;
  readonly factual: number;
}

/** Reads sentences with one model. Not to be shared by two texts that are read at the same time. */
export interface TextReader {
  score(tokens: readonly Token[], sentence: Sentence): TextScore;
  /** Index of the word that speaks most for checking the sentence, or -1. */
  strongest(tokens: readonly Token[], sentence: Sentence): number;
}

/**
 * Sums the weights of the distinct n-grams, divided by the root of their count: the product of unit vectors
 * that the classifiers were trained on.
 */
export function createTextReader({ bits, weights, scale, bias }: TextModel): TextReader {
  const ngrams = newNgrams();
  // Which sentence last had a slot: finds repetitions without clearing the table.
  const seen = new Uint32Array(1 << bits);
  let sentenceNumber = 0;
  return {
    score(tokens, { first, last }) {
      readNgrams(tokens, first, last, bits, ngrams);
      const { slots, length } = ngrams;
      sentenceNumber++;
      let distinct = 0;
      let checked = 0;
      let factual = 0;
      for (let i = 0; i < length; i++) {
        const slot = slots[i] ?? 0;
        if (seen[slot] === sentenceNumber) continue;
        seen[slot] = sentenceNumber;
        distinct++;
        checked += weights[2 * slot] ?? 0;
        factual += weights[2 * slot + 1] ?? 0;
      }
      const norm = distinct === 0 ? 0 : 1 / Math.sqrt(distinct);
      return {
        checked: (bias[0] ?? 0) + (scale[0] ?? 0) * norm * checked,
        factual: (bias[1] ?? 0) + (scale[1] ?? 0) * norm * factual,
      };
    },
    strongest(tokens, { first, last }) {
      readNgrams(tokens, first, last, bits, ngrams);
      return strongestToken(tokens, ngrams, weights);
    },
  };
}

function strongestToken(tokens: readonly Token[], ngrams: Ngrams, weights: Int8Array): number {
  let best = -1;
  let most = 0;
  for (let i = 0; i < ngrams.length; ) {
    const token = ngrams.at[i] ?? 0;
    let sum = 0;
    for (; i < ngrams.length && ngrams.at[i] === token; i++)
      sum += weights[2 * (ngrams.slots[i] ?? 0)] ?? 0;
    if (sum > most && tokens[token]?.kind !== 'symbol') {
      most = sum;
      best = token;
    }
  }
  return best;
}
