import { describe, expect, test } from 'vitest';
import { analyze } from '@/lib/analysis/analyze';
import { loadClaimModel } from '@/lib/analysis/claims/claim-model';
import { findClaims } from '@/lib/analysis/claims/find-claims';
import { newNgrams, readNgrams } from '@/lib/analysis/claims/ngrams';
import { SIGNALS } from '@/lib/analysis/claims/signals';
import { createTextReader, type TextModel } from '@/lib/analysis/claims/text-model';
import { hashWord, keyOf, placeOf } from '@/lib/analysis/claims/word-model';
import { readModelFile } from '@/lib/analysis/models/model-file';
import { tokenize } from '@/lib/analysis/tokens/tokenize';
import { growth } from '@/test/support/growth';
import { loadEngine } from '@/tools/engine/load-engine';
import { writeModelFile } from '@/tools/train/write-model-file';

const engine = loadEngine();
const BITS = 8;
const NAMES = SIGNALS.map(({ name }) => name);

/** A model in which only the listed words count, for the sentence and for the article. */
function modelFile(words: Readonly<Record<string, number>>, metadata: object = {}) {
  const keys = new Uint16Array(1 << BITS);
  const weights = new Int8Array(2 << BITS);
  for (const [word, weight] of Object.entries(words)) {
    const place = placeOf(hashWord(word), keys, BITS);
    keys[place] = keyOf(hashWord(word));
    weights[2 * place] = weight;
    weights[2 * place + 1] = weight;
  }
  const signals = new Float32Array(SIGNALS.length + 1);
  signals[NAMES.indexOf('subject')] = 1;
  signals[NAMES.indexOf('topic')] = 1;
  return writeModelFile(
    {
      name: 'claims',
      version: '1',
      metadata: { signals: NAMES, textBits: BITS, wordsBits: BITS, ...metadata },
    },
    {
      'text.weights': new Int8Array(2 << BITS),
      'text.scale': new Float32Array([1, 1]),
      'text.bias': new Float32Array(2),
      'words.keys': keys,
      'words.weights': weights,
      'words.scale': new Float32Array([0.05, 0.05]),
      'article.weights': signals,
      'alone.weights': signals,
    },
  );
}

function scores(text: string, words: Readonly<Record<string, number>>) {
  const model = loadClaimModel(readModelFile(modelFile(words)));
  return analyze(
    text,
    { all: true, threshold: 0 },
    {
      ...engine.parts,
      findClaims: (findings, threshold) => findClaims(findings, threshold, model),
    },
  );
}

describe('words', () => {
  test('raise the score of their sentence and are shown as what raised it', () => {
    const text = 'The committee met in the old tower. The hospital was in the old town.';
    const { sentences, claims } = scores(text, { hospital: 100 });
    expect(sentences[1]?.score).toBeGreaterThan(sentences[0]?.score ?? 1);
    expect(claims[1]?.contributions[0]?.reason).toBe('is about what gets checked');
    expect(claims[1]?.contributions[0]?.trigger?.text).toBe('hospital');
  });

  test('raise every sentence of a long article, and none of another sentence otherwise', () => {
    const plain = 'It was in the house of the man and the dog was there.';
    const alone = scores(`${plain} The hospital was in the town.`, { hospital: 100 });
    expect(alone.sentences[0]?.score).toBe(0.5);
    const long = `${plain} ${plain} ${plain} ${plain} ${plain} The hospital was in the town.`;
    expect(scores(long, { hospital: 100 }).sentences[0]?.score).toBeGreaterThan(0.5);
  });
});

describe('a model file that does not fit', () => {
  test.each([
    ['other signals', { signals: ['number'] }, /other signals/],
    ['a table of another size', { textBits: BITS + 1 }, /wrong size/],
    ['no size', { wordsBits: 'many' }, /size of its table/],
  ])('%s', (_, metadata, message) => {
    const file = readModelFile(modelFile({}, metadata));
    expect(() => loadClaimModel(file)).toThrow(message);
  });
});

describe('n-grams', () => {
  const model: TextModel = {
    bits: 10,
    weights: new Int8Array(2 << 10).fill(10),
    scale: new Float32Array([1, 1]),
    bias: new Float32Array(2),
  };
  const read = (text: string) => {
    const tokens = tokenize(text);
    return createTextReader(model).score(tokens, {
      start: 0,
      end: text.length,
      first: 0,
      last: tokens.length,
      role: null,
    });
  };

  test('count once however often they occur', () => {
    const once = read('taxes');
    expect(read('taxes taxes taxes taxes').checked).toBeLessThan(once.checked * 1.5);
  });

  test('figures are alike, letters are not', () => {
    expect(read('19 jobs')).toEqual(read('84 jobs'));
    const slots = (text: string) => {
      const into = newNgrams();
      readNgrams(tokenize(text), 0, 1, 10, into);
      return [...into.slots.subarray(0, into.length)];
    };
    expect(slots('jobs')).not.toEqual(slots('cars'));
  });

  test.each(['a', 'word '])('%j without end takes linear time', (unit) => {
    expect(growth(unit, 200_000, read)).toBeLessThan(9);
  });
});
