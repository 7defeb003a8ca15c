import { expect, test } from 'vitest';
import { quoteLink } from '@/lib/model/quote-link';

const anchor = (exact: string, prefix = '', suffix = '') => ({
  quote: { exact, prefix, suffix },
  position: { start: 0, end: exact.length },
});
const PAGE = 'https://meridian.example/story';

test('an address leads to the words, with dashes and commas written out', () => {
  expect(quoteLink(PAGE, anchor('a well-kept, old pier'))).toBe(
    'https://meridian.example/story#:~:text=a%20well%2Dkept%2C%20old%20pier',
  );
});

test('half a character in a quote keeps nobody from its address', () => {
  expect(quoteLink(PAGE, anchor('pier \uD83D\uDEA2 \uD800'))).toMatch(
    /text=pier%20%F0%9F%9A%A2%20%EF%BF%BD$/,
  );
});

test('an address that a fragment is part of keeps it', () => {
  for (const part of ['#!/story', '#part2']) {
    expect(quoteLink(`${PAGE}${part}`, anchor('old pier'))).toBe(
      `${PAGE}${part}:~:text=old%20pier`,
    );
    expect(quoteLink(`${PAGE}${part}:~:text=x`, anchor('a'), 'a a')).toBe(`${PAGE}${part}`);
  }
});

test('where the words stand twice even with their neighbours it is the plain address', () => {
  const twice = 'Rents rose by 4 percent.\nrents  rose by 4 percent.';
  expect(quoteLink(PAGE, anchor('Rents rose'), twice)).toBe('https://meridian.example/story');
  const once = 'In May rents rose. In June rents rose.';
  expect(quoteLink(PAGE, anchor('rents rose', 'In May ', '. In June rents rose.'), once)).toContain(
    '#:~:text=In%20May-,rents%20rose',
  );
});
