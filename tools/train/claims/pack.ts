import { SIGNALS } from '@/lib/analysis/claims/signals';
import type { TextModel } from '@/lib/analysis/claims/text-model';
import { hashWord, keyOf, placeOf, type WordModel } from '@/lib/analysis/claims/word-model';
import { writeModelFile } from '@/tools/train/write-model-file';
import type { Fitted } from './fit-weights';
import type { Vectors } from './vectors';

/** Places of the word table: 2^17, of which the words take about three in four. */
const WORD_BITS = 17;
const VERSION = '1';

/** Turns the fitted weights of word vectors into weights of words, in 8 bits. */
export function toWordModel({ weights }: Fitted, vectors: Vectors): WordModel {
  const { words, rows, size } = vectors;
  const dot = (i: number, from: number) => {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += (rows[i * size + j] ?? 0) * (weights[from + j] ?? 0);
    return sum;
  };
  const offsets = [SIGNALS.length, SIGNALS.length + size];
  const own = offsets.map((from) => Float64Array.from(words, (_, i) => dot(i, from)));
  const scale = Float32Array.from(
    own,
    (all) => all.reduce((m, v) => Math.max(m, Math.abs(v)), 0) / 127,
  );
  const model: WordModel = {
    bits: WORD_BITS,
    keys: new Uint16Array(1 << WORD_BITS),
    weights: new Int8Array(2 << WORD_BITS),
    scale,
  };
  words.forEach((word, i) => {
    const hash = hashWord(word);
    const place = placeOf(hash, model.keys, WORD_BITS);
    // A full stretch, or a word with the same key: the more frequent one keeps the place.
    if (place < 0 || model.keys[place] !== 0) return;
    model.keys[place] = keyOf(hash);
    own.forEach((all, k) => {
      model.weights[2 * place + k] = Math.round((all[i] ?? 0) / (scale[k] || 1));
    });
  });
  return model;
}

/** The bytes of `claims.bin`, as `loadClaimModel` reads them. */
export function packModel(
  text: TextModel,
  words: WordModel,
  article: Fitted,
  alone: Fitted,
): Uint8Array {
  const weights = numbersOf(article);
  // What the words say is in log-odds already.
  SIGNALS.forEach(({ name }, i) => {
    if (name === 'subject' || name === 'topic') weights[i] = 1;
  });
  return writeModelFile(
    {
      name: 'claims',
      version: VERSION,
      metadata: {
        signals: SIGNALS.map(({ name }) => name),
        textBits: text.bits,
        wordsBits: words.bits,
        licence: 'CC BY 4.0 (ClaimBuster), CC BY 2.5 (Wikinews), PDDL (GloVe)',
      },
    },
    {
      'text.weights': text.weights,
      'text.scale': text.scale,
      'text.bias': text.bias,
      'words.keys': words.keys,
      'words.weights': words.weights,
      'words.scale': words.scale,
      'article.weights': weights,
      'alone.weights': numbersOf(alone),
    },
  );
}

const numbersOf = ({ weights, bias }: Fitted) =>
  Float32Array.from([...weights.subarray(0, SIGNALS.length), bias]);
