import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectLanguage } from '@/lib/analysis/language/detect';
import { splitSentences } from '@/lib/analysis/sentences/split';
import { tokenize } from '@/lib/analysis/tokens/tokenize';
import { Analysis, type Block } from '@/lib/model/analysis';
import { analyze } from '@/test/support/engine';
import { growth } from '@/test/support/growth';
import { expectSound } from '@/test/support/sound-analysis';

const FRAGMENTS = [
  'The',
  'minister',
  'said',
  'that',
  'over',
  '100',
  'people',
  'in',
  'Paris',
  'Dr.',
  'U.S.',
  '"',
  '“',
  '”',
  'according',
  'to',
  ',',
  '.',
  '...',
  '?',
  '\n',
  '\n\n',
  '$5',
  'million',
  'Jan.',
  '3MX',
  "'s",
  '’s',
  '(',
  ')',
  'World',
  'Health',
  'Organization',
  'of',
  'for',
  'and',
  'Anna',
  'Weiss',
  'denied',
  'claims',
  '-',
  '—',
  '\ud800',
  '\udc00',
  '😀',
  'Secretary',
  'State',
  'will',
  'was',
  '2019',
  '%',
  '\t',
  '     ',
  '\u200b',
  'é',
  'İ',
  'ß',
];
const englishLike = fc
  .array(fc.constantFrom(...FRAGMENTS), { maxLength: 80 })
  .map((parts) => `The minister said that it was in the house. ${parts.join(' ')}`);
const anything = fc.oneof(
  englishLike,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((codes) => String.fromCharCode(...codes)),
);

// That what is found are parts of the text is tried in test/unit/fuzz.

test('a sentence never crosses the end of a block', () => {
  fc.assert(
    fc.property(englishLike, englishLike, (one, two) => {
      const text = `${one} ${two}`;
      const blocks: Block[] = [
        { start: 0, end: one.length, role: 'paragraph' },
        { start: one.length + 1, end: text.length, role: 'paragraph' },
      ];
      for (const { start, end } of analyze(text, { all: true, blocks }).sentences) {
        expect(start >= one.length || end <= one.length).toBe(true);
      }
    }),
  );
});

/** Characters without a look of their own may stand at the ends of a line, outside sentences. */
const BLANK = /^[\0-\u0020\u2000-\u200b\ufeff]+$/;

test('tokens and sentences: in order, inside blocks, nothing but white space left out', () => {
  const cut = fc.array(fc.nat(300), { maxLength: 6 });
  fc.assert(
    fc.property(anything, cut, (text, places) => {
      const sorted = [...new Set(places)].sort((a, b) => a - b);
      // One edge alone makes no block.
      const edges = sorted.length > 1 ? sorted : [];
      const blocks = edges.flatMap((start, i): Block[] => {
        const end = edges[i + 1] ?? start;
        return end > start ? [{ start, end, role: 'paragraph' }] : [];
      });
      const tokens = tokenize(text, edges);
      const sentences = splitSentences(text, tokens, blocks);
      let last = 0;
      for (const { start, end, first, last: to } of sentences) {
        expect(first).toBeGreaterThanOrEqual(last);
        for (const { text: left } of tokens.slice(last, first)) expect(left).toMatch(BLANK);
        last = to;
        expect(start).toBe(tokens[first]?.start);
        expect(end).toBe(tokens[to - 1]?.end);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        for (const edge of edges) expect(edge <= start || edge >= end).toBe(true);
      }
      for (const { text: left } of tokens.slice(last)) expect(left).toMatch(BLANK);
      expect(detectLanguage(text, tokens)).toMatch(/^[a-z]{2,3}$/);
    }),
    { numRuns: 500 },
  );
});

const PARAGRAPH =
  'The ministry said on Friday that over 300 people from Chad were moved to Paris, where Anna Weiss met them. ';

test.each([
  ...['a', 'A', '1', '.', '!', '"', '(', '1,', '1.', '1.1-', '1-a', 'A.', 'a.', 'a-', "a'", "'s"],
  ...['a@', '#a', 'AT&', 'http://', 'http://,', 'www.', 'a.com', 'pro-', 'Chad-', 'Aa-led', '1_1.'],
  ...['." ', '. [', '. [1]', '[1] ', 'No. 5 ', 'U.S. ', '"Why?" Ann ', 'Image: ', '“a ', '„a” '],
  ...[
    '\n',
    'a,\n',
    '\r\n',
    'the house\n',
    '\0',
    '\ud800',
    '\udc00',
    '\u0301',
    '\u200b',
    '人',
    '😀',
  ],
])('tokens, language and sentences of %j again and again take linear time', (unit) => {
  const ratio = growth(unit, 8000, (text) => {
    const tokens = tokenize(text);
    detectLanguage(text, tokens);
    splitSentences(text, tokens);
  });
  // Quadratic time would make it sixteen.
  expect(ratio).toBeLessThan(9);
});

test.each([
  ['prose', PARAGRAPH],
  ['capitals', PARAGRAPH.toUpperCase()],
  ['no punctuation', PARAGRAPH.replaceAll(/[,.]/g, '')],
  ['verbs of saying without a stop', 'the man said '],
  ['names without a stop', 'The House of Lords and '],
  ['a table', 'Chad | 18 million | 1,284,000 | the capital is N’Djamena\n'],
])('the whole analysis of %s takes linear time', (_, unit) => {
  const ratio = growth(unit, 20_000, (text) => analyze(text, { all: true }));
  expect(ratio).toBeLessThan(9);
});

test.each([
  ['a word of a million letters', `The ${'a'.repeat(1_000_000)} was in the house of the man.`],
  ['a million exclamation marks', `It was in the house${'!'.repeat(1_000_000)}a`],
  ['brackets and quotes', `The man. ${'("'.repeat(300_000)}`],
  ['newlines', 'the house\n'.repeat(100_000)],
  ['lone surrogates', `It was in the house. ${'\ud800'.repeat(200_000)}`],
  [
    'rubbish',
    String.fromCharCode(...Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 65_536)),
  ],
])('%s is read to its end', (_, text) => {
  expect(Analysis.safeParse(analyze(text, { all: true })).success).toBe(true);
});

test('code, a poem, a table, an empty text: a clear result', () => {
  for (const text of [
    '',
    ' \n\t ',
    'const add = (a, b) => { return a + b; };\nif (x >= 0 && y < 1) { run(x[0]); }',
    'The tide goes out,\nthe tide comes in,\n\nand who will count\nthe stones?',
    'Name\tAge\tTown\nAnn\t41\tBern\nBen\t39\tLagos',
  ]) {
    expectSound(analyze(text, { all: true, threshold: 0 }), text);
    expect(analyze(text).claims).toEqual([]);
  }
});
