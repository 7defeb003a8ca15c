import { expect, describe as group, test } from 'vitest';
import { resolve } from '@/lib/anchoring/resolve';
import type { Anchor } from '@/lib/model/anchor';
import { anchorOf, FELL, ITEMS, listed, TEXT } from './ferries';

const LISTED = listed(ITEMS);

/** The same, as others keep it: without what stands right beside the quote, be it a mark or a space. */
const trimmed = (anchor: Anchor): Anchor => ({
  ...anchor,
  quote: {
    ...anchor.quote,
    prefix: anchor.quote.prefix.replace(/[\s\p{P}]+$/u, ''),
    suffix: anchor.quote.suffix.replace(/^[\s\p{P}]+/u, ''),
  },
});
const unmarked = (anchor: Anchor): Anchor => ({
  ...anchor,
  quote: {
    ...anchor.quote,
    prefix: anchor.quote.prefix.replace(/\p{P}+/gu, ''),
    suffix: anchor.quote.suffix.replace(/\p{P}+/gu, ''),
  },
});

const found = (text: string, anchor: Anchor) => {
  const { state, span } = resolve(text, anchor);
  return [state, span && text.slice(span.start, span.end)];
};

group('a quote whose context lacks the marks beside it is found without them', () => {
  test.each([
    'cut winter sailings from eleven a week to six',
    'week to six',
    FELL,
    '“We were never',
    'said the grocer',
    'the grocer',
    'year. The vote was 23 to 18',
  ])('in prose: %s', (quote) => {
    const anchor = anchorOf(quote);
    for (const one of [trimmed(anchor), unmarked(anchor)]) {
      expect(found(TEXT, one)).toEqual(['found', quote]);
      const { block: _, ...bare } = one;
      expect(found(TEXT, bare)).toEqual(['found', quote]);
    }
  });

  test.each(['Leirvik closed 9 of its 31 wells', 'its 31 wells'])(
    'in a list of likes: %s',
    (quote) => {
      const anchor = anchorOf(quote, LISTED);
      for (const one of [trimmed(anchor), unmarked(anchor)]) {
        expect(found(LISTED, one)).toEqual(['found', quote]);
        const { block: _, ...bare } = one;
        expect(found(LISTED, bare)).toEqual(['found', quote]);
      }
    },
  );
});

test('a word that a quote ends with is not cut where it became longer', () => {
  const now = TEXT.replace('cut winter sailings', 'cut winter sailingss');
  const quote = 'The council voted on Tuesday to cut winter sailings';
  expect(found(now, anchorOf(quote))).toEqual(['found', `${quote}s`]);
});
