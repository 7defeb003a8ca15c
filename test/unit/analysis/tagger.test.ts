import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readModelFile } from '@/lib/analysis/models/model-file';
import { type Sentence, splitSentences } from '@/lib/analysis/sentences/split';
import { CONTEXT_SLOTS, FEATURE_ROWS, readArticle } from '@/lib/analysis/tagger/article-features';
import { HashIndex } from '@/lib/analysis/tagger/hash-index';
import { LEXICON_CLASSES, markPhrases, phraseHash } from '@/lib/analysis/tagger/lexicon';
import { loadTagger } from '@/lib/analysis/tagger/load-tagger';
import { cutLongSentences, splitParts } from '@/lib/analysis/tagger/parts';
import { SortedHashes } from '@/lib/analysis/tagger/sorted-hashes';
import { spansOf } from '@/lib/analysis/tagger/spans';
import { BEGIN, INSIDE, LAST, NAME_TYPES, TAG_COUNT, UNIT } from '@/lib/analysis/tagger/tags';
import { createDecoder } from '@/lib/analysis/tagger/viterbi';
import { WORD_SLOTS, writeWordFeatures } from '@/lib/analysis/tagger/word-features';
import { tokenize } from '@/lib/analysis/tokens/tokenize';
import { processorTime } from '@/test/support/processor-time';

const tagger = loadTagger(readModelFile(readFileSync('public/models/names.bin')));

function tag(text: string) {
  const tokens = tokenize(text);
  const sentences = splitSentences(text, tokens);
  return { tokens, sentences, ...tagger.tag(tokens, sentences) };
}

function namesOf(text: string): string[] {
  const { tokens, tags } = tag(text);
  return spansOf(tags, 0, tags.length).map(({ from, to, type }) => {
    const words = tokens.slice(from, to).map((token) => token.text);
    return `${words.join(' ')} ${NAME_TYPES[type]}`;
  });
}

it('finds the place of a hash, that of the first of equal ones', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 300 }), (list) => {
      const hashes = Uint32Array.from([...list, ...list.slice(0, 3), 0, 0xffffffff]);
      const index = new HashIndex(hashes);
      for (const hash of hashes) expect(index.find(hash)).toBe(hashes.indexOf(hash));
      for (const hash of [1, 77, 0x80000000, 0xfffffffe])
        expect(index.find(hash)).toBe(hashes.indexOf(hash));
      hashes.sort();
      const sorted = new SortedHashes(hashes);
      for (const hash of [...hashes, 1, 77, 0x80000000, 0xfffffffe])
        expect(sorted.find(hash)).toBe(hashes.indexOf(hash));
    }),
  );
  expect(new HashIndex(new Uint32Array(0)).find(5)).toBe(-1);
  expect(new SortedHashes(new Uint32Array(0)).find(5)).toBe(-1);
});

describe('the phrases of a lexicon', () => {
  const bit = (name: (typeof LEXICON_CLASSES)[number]) => 1 << LEXICON_CLASSES.indexOf(name);
  const known = new Map([
    [phraseHash('port'), bit('place-head') | bit('common-word')],
    [phraseHash('port lindal'), bit('place')],
    [phraseHash('port lindal harbour company'), bit('company') | bit('place')],
    [phraseHash('lindal'), bit('place') | bit('family-name')],
  ]);
  const lexicon = { classes: (hash: number) => known.get(hash) ?? 0 };
  const marked = (text: string, name: (typeof LEXICON_CLASSES)[number]) => {
    const tokens = tokenize(text);
    const width = LEXICON_CLASSES.length;
    const marks = new Uint8Array((tokens.length + 1) * width);
    markPhrases(lexicon, tokens, 0, tokens.length, marks, width);
    const place = LEXICON_CLASSES.indexOf(name);
    return tokens.map((_, i) => marks[(i + 1) * width + place]);
  };

  it('are marked by class, the longest that begins at a token', () => {
    expect(marked('The Port Lindal Harbour Company won', 'place')).toEqual([0, 1, 2, 2, 3, 0]);
    expect(marked('The Port Lindal Harbour Company won', 'company')).toEqual([0, 1, 2, 2, 3, 0]);
    expect(marked('Port Lindal', 'place')).toEqual([1, 3]);
    expect(marked('Port Lindal', 'family-name')).toEqual([0, 4]);
    expect(marked('Port Lindal', 'common-word')).toEqual([4, 0]);
  });

  it('begin with no small letter and end with the sentence', () => {
    expect(marked('the port lindal', 'place')).toEqual([0, 0, 0]);
    const tokens = tokenize('Port Lindal');
    const marks = new Uint8Array(2 * LEXICON_CLASSES.length);
    markPhrases(lexicon, tokens, 0, 1, marks, 0);
    expect(marks[LEXICON_CLASSES.indexOf('place')]).toBe(0);
  });
});

describe('the best tags of a sentence', () => {
  const transitions = Float32Array.from({ length: TAG_COUNT ** 2 }, (_, i) => ((i * 37) % 11) / 4);
  const position = (tag: number) => (tag === 0 ? UNIT : (tag - 1) % 4);
  const type = (tag: number) => (tag - 1) >> 2;
  const closed = (tag: number) => position(tag) === UNIT || position(tag) === LAST;
  const opens = (tag: number) => position(tag) === UNIT || position(tag) === BEGIN;
  const follows = (from: number, to: number) =>
    closed(from) ? opens(to) : !opens(to) && type(from) === type(to);

  /** All sequences in which names open and close as they should. */
  function* sequences(length: number, before: number[] = []): Generator<number[]> {
    const last = before.at(-1) ?? 0;
    if (before.length === length) {
      if (closed(last)) yield before;
      return;
    }
    for (let tag = 0; tag < TAG_COUNT; tag++)
      if (follows(last, tag)) yield* sequences(length, [...before, tag]);
  }

  it('score as much as any of all allowed sequences', () => {
    const score = (scores: Float32Array, width: number, tags: ArrayLike<number>) => {
      let sum = 0;
      for (let t = 0; t < tags.length; t++) {
        const tag = tags[t] ?? 0;
        sum += scores[(t + 1) * width + tag] ?? 0;
        if (t > 0) sum += transitions[(tags[t - 1] ?? 0) * TAG_COUNT + tag] ?? 0;
      }
      return sum;
    };
    const width = 24;
    const ways = [1, 2, 3, 4].map((length) => [...sequences(length)]);
    expect(ways.map((all) => all.length)).toEqual([5, 29, 169, 985]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1 }), (length, seed) => {
        let state = seed;
        const scores = Float32Array.from({ length: (length + 1) * width }, () => {
          state = (Math.imul(state, 48271) + 11) >>> 0;
          return state / 2 ** 29 - 4;
        });
        const tags = new Uint8Array(length + 3);
        createDecoder(transitions)(scores, width, 1, length + 1, tags, 1);
        const found = tags.subarray(2, length + 2);
        const best = Math.max(...(ways[length - 1] ?? []).map((way) => score(scores, width, way)));
        expect(score(scores, width, found)).toBeCloseTo(best, 6);
        expect(
          [0, ...found, 0].every((tag, t, all) => t === 0 || follows(all[t - 1] ?? 0, tag)),
        ).toBe(true);
        expect([tags[0], tags[1], tags[length + 2]]).toEqual([0, 0, 0]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the features of words', () => {
  const features = (text: string) => {
    const rows = new Int32Array(WORD_SLOTS + 2).fill(-7);
    writeWordFeatures(text, text.toLowerCase(), rows, 1);
    expect([rows[0], rows.at(-1)]).toEqual([-7, -7]);
    return [...rows.slice(1, -1)];
  };
  const [WORD, SUFFIX, SHAPE, SHORT] = [0, 5, 9, 10] as const;

  it('tell the word, its ends and its shape', () => {
    const [lindal, port] = [features('Lindal'), features('Lindau')];
    expect(lindal[WORD]).not.toBe(port[WORD]);
    expect(lindal.slice(1, SUFFIX)).toEqual(port.slice(1, SUFFIX));
    expect(lindal[SUFFIX]).not.toBe(port[SUFFIX]);
    expect(lindal.slice(SHAPE)).toEqual(port.slice(SHAPE));
    expect(features('lindal')[WORD]).toBe(lindal[WORD]);
    expect(features('lindal')[SHAPE]).not.toBe(lindal[SHAPE]);
    expect(features('Linda')[SHORT]).toBe(lindal[SHORT]);
    expect(features('Linda')[SHAPE]).not.toBe(lindal[SHAPE]);
    expect(features('Üllal')[SHAPE]).toBe(features('Linda')[SHAPE]);
  });

  it('are none that a word is too short for, and rows of the table always', () => {
    expect(features('on').slice(3, SUFFIX)).toEqual([0, 0]);
    expect(features('on').slice(SUFFIX + 2, SHAPE)).toEqual([0, 0]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(features(text).every((row) => row >= 0 && row < FEATURE_ROWS)).toBe(true);
      }),
    );
    const long = 'x'.repeat(1_000_000);
    expect(features(long)[WORD]).toBe(features(long.slice(1))[WORD]);
  });

  it('of an article tell how it writes a word elsewhere', () => {
    const lexicon = { classes: () => 0 };
    const read = (text: string) => {
      const tokens = tokenize(text);
      const { rows, groups } = readArticle(tokens, splitSentences(text, tokens), lexicon);
      return { rows, groups, word: (i: number) => rows[(i + 1) * CONTEXT_SLOTS - 1] };
    };
    const twice = read('Rose won. The prize went to Rose.');
    const small = read('Rose won. The prize went to rose.');
    expect(twice.word(0)).not.toBe(small.word(0));
    expect(twice.groups[0]).toBe(twice.groups[7]);
    expect(small.groups[7]).toBe(-1);
    expect(read('Rose won. The prize went to her.').word(0)).not.toBe(small.word(0));
  });
});

describe('the parts of an article', () => {
  const sentence = (first: number, last: number): Sentence => ({
    ...{ first, last, start: first, end: last, role: 'paragraph' },
  });

  it('hold whole sentences where they can and no more than 4096 tokens', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 9000 }), { maxLength: 12 });
    fc.assert(
      fc.property(lengths, (all) => {
        const ends = all.map((_, i) => all.slice(0, i + 1).reduce((sum, n) => sum + n, 5));
        const sentences = ends.map((end, i) => sentence(ends[i - 1] ?? 5, end));
        const parts = splitParts(cutLongSentences(sentences));
        expect(parts.every(({ count }) => count <= 4096)).toBe(true);
        const kept = parts.flatMap((part) => part.sentences.map(({ last }) => last));
        expect(ends.every((end) => kept.includes(end))).toBe(true);
        let first = 0;
        for (const part of parts) {
          expect(part.first).toBe(first);
          expect(part.bounds).toHaveLength(part.count * 2);
          const inside = part.bounds.every((bound, i) => {
            const t = i >> 1;
            return i % 2 === 0 ? bound >= 0 && bound <= t : bound > t && bound <= part.count;
          });
          expect(inside).toBe(true);
          first += part.count;
        }
        expect(first).toBe((ends.at(-1) ?? 5) - 5);
      }),
      { numRuns: 30 },
    );
  });

  it('let a text without any sentence end be read in linear time', () => {
    const read = (words: number) => {
      const tokens = tokenize('Anna Weiss of Port Lindal '.repeat(words / 5));
      const spent = processorTime();
      const { tags } = tagger.tag(tokens, [sentence(0, tokens.length)]);
      return { tags, time: spent() };
    };
    read(6_000);
    const short = read(20_000);
    const long = read(200_000);
    expect(long.tags).toHaveLength(200_000);
    expect(long.time).toBeLessThan(40 * Math.max(short.time, 20));
    // A name on a cut ends there: what the tags say holds together.
    expect(spansOf(long.tags, 0, 200_000).length).toBeGreaterThan(30_000);
  });
});

describe('the tagger', () => {
  it('tells people, organisations and places', () => {
    const text =
      'Angela Merkel met officials of the European Commission in Paris on Monday, her office said.';
    expect(namesOf(text)).toEqual(['Angela Merkel PER', 'European Commission ORG', 'Paris LOC']);
  });

  it('says the same of a text whatever it read before', () => {
    const text = 'Maria Lopez, who runs the Harbour Trust in Boston, met reporters there.';
    const before = tag(text);
    const words = Array.from({ length: 30_000 }, (_, i) => `Word${i.toString(36)}`);
    tag(words.join(' '));
    const after = tag(text);
    expect(after.tags).toEqual(before.tags);
    expect(after.scores).toEqual(before.scores);
  });

  it('reads no token and what is no word', () => {
    expect(tagger.tag([], []).tags).toHaveLength(0);
    expect(namesOf('')).toEqual([]);
    const { tags, tokens } = tag(`${'\ud800 \u0000\ufffe '.repeat(50)} ${'a'.repeat(200_000)}`);
    expect(tags).toHaveLength(tokens.length);
    for (const tag of tags) expect([BEGIN, INSIDE, LAST, UNIT]).toContain((tag + 3) % 4);
  });
});
