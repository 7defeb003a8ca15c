import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '@/lib/analysis/tokens/tokenize';

const words = (text: string) => tokenize(text).map((token) => token.text);

describe('one token', () => {
  test.each([
    'U.S.',
    'a.m.',
    "O'Brien",
    'O’Neill',
    'Ra‘anana',
    "don't",
    'Jean-Pierre',
    'al-Qaeda',
    'Coca-Cola',
    'Guinea-Bissau',
    'Austria-Hungary',
    'long-term',
    'Covid-19',
    'F-16s',
    'AT&T',
    '@harbor_news',
    '#storm',
    '1,200.5',
    '3rd',
    '1990s',
    '10%',
    '5m',
    '1.4tn',
    '10-year-old',
    '3.5-mile',
    '5.30pm',
    '2024-01-05',
    'Lumen.com',
    'a_b.c@mail.example.org',
    'https://example.org/a?b=c(d)&e=f',
    'www.example.org/a.b',
    '...',
  ])('%s', (text) => {
    expect(words(text)).toEqual([text]);
    expect(words(`(${text}, then`)).toEqual(['(', text, ',', 'then']);
  });
});

describe('a name comes free of what is joined to it', () => {
  test.each([
    ['Lagos’s port', ['Lagos', '’s', 'port']],
    ["the U.S.'s part", ['the', 'U.S.', "'s", 'part']],
    ["AT&T's line", ['AT&T', "'s", 'line']],
    ['the crews’ boats', ['the', 'crews', '’', 'boats']],
    ['a U.S.-led force', ['a', 'U.S.', '-', 'led', 'force']],
    ['a Lagos-based firm', ['a', 'Lagos', '-', 'based', 'firm']],
    ['ex-FARC rebels', ['ex', '-', 'FARC', 'rebels']],
    ['post-COVID-19 plans', ['post', '-', 'COVID-19', 'plans']],
    ['pro-Jean-Luc-backed', ['pro', '-', 'Jean-Luc', '-', 'backed']],
    ['a Chad-Sudan pact', ['a', 'Chad', '-', 'Sudan', 'pact']],
    ['EU-China talks', ['EU', '-', 'China', 'talks']],
    ['and/or', ['and', '/', 'or']],
    ['Lagos–Accra', ['Lagos', '–', 'Accra']],
  ])('%s', (text, tokens) => {
    expect(words(text)).toEqual(tokens);
  });
});

test.each([
  ['$5m', ['$', '5m']],
  ['€3bn-a-year', ['€', '3bn', '-', 'a-year']],
  ['won 2-1', ['won', '2', '-', '1']],
  ['in 2012.The', ['in', '2012', '.', 'The']],
  ['on Jan. 5', ['on', 'Jan', '.', '5']],
  ['Wait... what?!', ['Wait', '...', 'what', '?!']],
  ['see lumen.com.', ['see', 'lumen.com', '.']],
  ['end.Next', ['end', '.', 'Next']],
])('%s', (text, tokens) => {
  expect(words(text)).toEqual(tokens);
});

test('kinds', () => {
  const kinds = (text: string) => tokenize(text).map((token) => token.kind);
  expect(kinds('Ann 3.5-mile 5.30pm @ann')).toEqual(['word', 'word', 'word', 'word']);
  expect(kinds('5 1,200 10% 3rd 1.4tn')).toEqual(Array(5).fill('number'));
  expect(kinds('- ’ ... €')).toEqual(Array(4).fill('symbol'));
});

const PIECES = [
  ...'aZé1.,-–\'’‘@#&%$/:_?!() \n\t"“\u00ad\u200b\u0301\ud83d\ude00\ud800\0',
  ...['www.', 'https://', 'Chad', 'U.S.', '’s', '-led', 'pro-', '.com', '3.5', 'bn'],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

test('tokens are in order, disjoint, equal their text, and leave out white space only', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat(70), { maxLength: 4 }), (text, places) => {
      const cuts = places.sort((a, b) => a - b);
      let end = 0;
      for (const token of tokenize(text, cuts)) {
        expect(text.slice(end, token.start).trim()).toBe('');
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        expect(token.text).toBe(text.slice(token.start, token.end));
        expect(token.text).not.toMatch(/\s/);
        expect(token.lower).toBe(token.text.toLowerCase());
        for (const cut of cuts) expect(cut <= token.start || cut >= token.end).toBe(true);
        end = token.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
    { numRuns: 1000 },
  );
});
