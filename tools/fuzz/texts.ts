import fc from 'fast-check';

/** Characters that texts get wrong: halves of pairs, marks of direction, joiners, case that changes length. */
const ODD = [
  ...[
    '\ud800',
    '\udc00',
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200b',
    '\u200d',
    '\u00ad',
    '\ufeff',
    '\u0301',
  ],
  ...[
    'İ',
    'ß',
    'ﬁ',
    '😀',
    '👩‍👩‍👧',
    '人',
    'ة',
    'א',
    '\u2028',
    '\0',
    '\r\n',
    '\n\n',
    '\t',
    '\u00a0',
    '\u3000',
  ],
  ...[
    '"',
    '“',
    '”',
    '„',
    '’',
    '«',
    '--',
    '…',
    '...',
    '.',
    '!?',
    '(',
    ')',
    '[',
    '|',
    '%',
    '$',
    '#',
    '*',
  ],
];
const WORDS = (
  'The minister said that over 100 people in Paris were not harmed by 4.5 % of $5 million on Jan. 3, 2019 ' +
  'according to Dr. Anna Weiss of the World Health Organization who denied claims from U.S. officials never'
).split(' ');

/** Any string at all, halves of pairs and controls included. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...ODD), { maxLength: 12 }).map((parts) => parts.join('')),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
);

/** What an article may hold besides words: odd characters, one word of thousands, the same again and again. */
const oddity = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: hostileText },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...ODD, 'a', 'A', '1'), fc.integer({ min: 1, max: 1_000 }))
      .map(([unit, times]) => unit.repeat(times)),
  },
);

/** English enough to be analysed, with oddities between and within its words. */
export const proseText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...WORDS).map((word) => `${word} `) },
      { weight: 2, arbitrary: oddity },
    ),
    { maxLength: 90 },
  )
  .map((parts) => `The minister said that it was in the house. ${parts.join('')}`);
