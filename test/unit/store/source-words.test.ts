import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holds, searchable } from '@/lib/search/compare';
import { readQuery } from '@/lib/search/query';
import { hasTerms } from '@/lib/store/source-words';

const piece = fc.constantFrom(
  ...[
    'rent',
    'rents',
    'parent',
    'é',
    'ß',
    ' ',
    ' ',
    '-',
    '/',
    '"',
    '1,000',
    '10',
    '貿易',
    'Ren',
    '\n',
  ],
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

it('finds what a search of claims would find in the same words', () => {
  fc.assert(
    fc.property(text, text, text, text, (title, publisher, rest, query) => {
      const record = { title, publisher, url: `https://a.example/${rest}` };
      const words = searchable(`${title}\n${publisher}\n${record.url}`);
      const terms = readQuery(query);
      expect(hasTerms(record, terms)).toBe(terms.every((term) => holds(words, term) > 0));
    }),
    { numRuns: 3_000 },
  );
});
