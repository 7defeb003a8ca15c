import { describe, expect, test } from 'vitest';
import { findQuantities } from '@/lib/analysis/quantities/find-quantities';
import { splitSentences } from '@/lib/analysis/sentences/split';
import { tokenize } from '@/lib/analysis/tokens/tokenize';
import { growth } from '@/test/support/growth';

function measures(text: string) {
  const tokens = tokenize(text);
  return splitSentences(text, tokens).flatMap((sentence) => findQuantities(text, tokens, sentence));
}

describe('counts, bounds and units', () => {
  test.each([
    ['It hit over 60 Danish firms and people.', 'over 60 Danish firms', 60, 'more than', 'firms'],
    ['At least 1,200 people left.', 'At least 1,200 people', 1200, 'at least', 'people'],
    ['It has up to three million users.', 'up to three million users', 3e6, 'at most', 'users'],
    ['About two dozen ships waited.', 'About two dozen ships', 24, 'about', 'ships'],
    ['Nearly half a million voters came.', 'Nearly half a million voters', 5e5, 'about', 'voters'],
    [
      'Fewer than 40 of the houses stand.',
      'Fewer than 40 of the houses',
      40,
      'less than',
      'houses',
    ],
    ['Hundreds of students marched.', 'Hundreds of students', 100, 'more than', 'students'],
    ['They drove 80 km.', '80 km', 80, 'exactly', 'km'],
    ['She found a 14-year-old map.', '14-year-old', 14, 'exactly', 'years'],
    ['No more than 20 guests may come.', 'No more than 20 guests', 20, 'at most', 'guests'],
  ])('%s', (text, words, value, bound, unit) => {
    expect(measures(text)).toMatchObject([{ kind: 'quantity', text: words, value, bound, unit }]);
  });
});

describe('money and shares', () => {
  test.each([
    ['It cost $4.5 million to build.', 'money', '$4.5 million', 4.5e6, 'USD'],
    ['They paid 300 euros for it.', 'money', '300 euros', 300, 'EUR'],
    ['He owes £20bn to them.', 'money', '£20bn', 2e10, 'GBP'],
    ['Prices rose 12% in a week.', 'percent', '12%', 12, 'percent'],
    ['Some 40 percent agreed.', 'percent', 'Some 40 percent', 40, 'percent'],
    ['It fell by 7 per cent.', 'percent', '7 per cent', 7, 'percent'],
  ])('%s', (text, kind, words, value, unit) => {
    expect(measures(text)).toMatchObject([{ kind, text: words, value, unit }]);
  });
});

describe('dates', () => {
  test.each([
    ['It began on March 3, 2019.', 'March 3, 2019'],
    ['It began on 3 March 2019.', '3 March 2019'],
    ['It was built in 1984.', '1984'],
    ['They met on Tuesday.', 'Tuesday'],
    ['It closed in September.', 'September'],
    ['The music of the 1970s lives.', '1970s'],
  ])('%s', (text, date) => {
    expect(measures(text)).toMatchObject([{ kind: 'date', text: date, relative: false }]);
  });

  test('a date told from today is relative', () => {
    expect(measures('It closed last week.')).toMatchObject([{ text: 'last week', relative: true }]);
    expect(measures('It closed 3 years ago.')).toMatchObject([
      { text: '3 years ago', relative: true },
    ]);
  });

  test('a verb is no month and a code no number', () => {
    expect(measures('You may march to the 3MX office with him.')).toEqual([]);
  });
});

describe('more of money', () => {
  test.each([
    ['It lost US$1.2bn.', 'US$1.2bn', 1.2e9, 'USD'],
    ['It cost Rs 500 crore.', 'Rs 500 crore', 5e9, 'INR'],
    ['They stole N5.2bn from it.', 'N5.2bn', 5.2e9, 'NGN'],
    ['He paid R120 million.', 'R120 million', 1.2e8, 'ZAR'],
    ['It cost GH¢5 million.', 'GH¢5 million', 5e6, 'GHS'],
    ['It cost 50,000 naira.', '50,000 naira', 5e4, 'NGN'],
    ['Tens of millions of pounds are gone.', 'Tens of millions of pounds', 1e7, 'GBP'],
    ['It costs 10 cents.', '10 cents', 0.1, 'USD'],
    ['He has 300 Canadian dollars.', '300 Canadian dollars', 300, 'CAD'],
    ['He lives on less than a dollar a day.', 'less than a dollar', 1, 'USD'],
  ])('%s', (text, words, value, unit) => {
    expect(measures(text)).toMatchObject([{ kind: 'money', text: words, value, unit }]);
  });
});

describe('shares, ranges and small counts', () => {
  test.each([
    ['Two-thirds of voters agreed.', 0.6667, 'exactly', 'voters'],
    ['One in five adults smokes.', 0.2, 'exactly', 'adults'],
    ['Between 20 and 30 ships waited.', 30, 'at most', 'ships'],
    ['Well over 100 Chinese entities were hit.', 100, 'more than', 'entities'],
    ['It has 1.5 lakh users.', 150000, 'exactly', 'users'],
    ['A few hundred residents left.', 100, 'more than', 'residents'],
  ])('%s', (text, value, bound, unit) => {
    expect(measures(text)).toMatchObject([{ kind: 'quantity', value, bound, unit }]);
  });

  test('a count of at most ten is small, a measurement is not', () => {
    expect(measures('Two countries met.')).toMatchObject([{ value: 2, small: true }]);
    expect(measures('They drove two kilometres.')).toMatchObject([{ value: 2, small: false }]);
    expect(measures('At least three men died.')).toMatchObject([{ value: 3, small: false }]);
  });

  test.each([
    'See No. 5 and Article 7.',
    'Call 555-0123-444 now.',
    'They won 3-1 there.',
    'It opened at 10:30 a.m. there.',
    'The R2 beat the K2 team.',
  ])('no quantity: %s', (text) => {
    expect(measures(text)).toEqual([]);
  });
});

test.each([
  ['A 2019 report warned of it.', '2019'],
  ['It began on 03/04/2021.', '03/04/2021'],
  ['It grew in Q3 2021.', 'Q3 2021'],
  ['They met on Christmas Day.', 'Christmas Day'],
  ['It ran from July 5 to 9.', 'July 5 to 9'],
])('date: %s', (text, date) => {
  expect(measures(text)).toMatchObject([{ kind: 'date', text: date, relative: false }]);
});

describe('signs, areas, ranges and labels', () => {
  test.each([
    ['Output was -0.7% then.', '-0.7%', -0.7, 'exactly', 'percent'],
    ['It cooled to about -30 degrees.', 'about -30 degrees', -30, 'about', 'degrees'],
    ['Pay moved by −1.4 percent.', '−1.4 percent', -1.4, 'exactly', 'percent'],
    ['It ended at -$6 million.', '-$6 million', -6e6, 'exactly', 'USD'],
    ['They number in the tens of thousands.', 'tens of thousands', 1e4, 'more than', ''],
    ['It spans 4,000 square miles.', '4,000 square miles', 4000, 'exactly', 'square miles'],
    ['They poured 70 cubic metres.', '70 cubic metres', 70, 'exactly', 'cubic metres'],
    ['Some 2/3 of voters left.', 'Some 2/3 of voters', 0.6667, 'about', 'voters'],
    ['It sold 20,000–25,000 boats.', '20,000–25,000 boats', 25000, 'at most', 'boats'],
    ['It drew 20,000-25,000.', '20,000-25,000', 25000, 'at most', ''],
    ['An 87 year-old left.', '87 year-old', 87, 'exactly', 'years'],
    ['It costs $80 Australian.', '$80 Australian', 80, 'exactly', 'AUD'],
    ['4. Divers found 30 coins.', '30 coins', 30, 'exactly', 'coins'],
  ])('%s', (text, words, value, bound, unit) => {
    expect(measures(text)).toMatchObject([{ text: words, value, bound, unit }]);
  });

  test.each(['The 9/11 films are sad.', 'It is open 24/7 there.', 'Call 555-1984 for help.'])(
    'none in %s',
    (text) => {
      expect(measures(text)).toEqual([]);
    },
  );

  test('a hyphen in a range or compound is no sign', () => {
    expect(measures('It sold 20-25 boats.')).toMatchObject([{ value: 25 }]);
    expect(measures('A mid-90s tune of 30 bars.').map(({ value }) => value)).toEqual([30]);
  });
});

test.each(['tens of millions of ', '5 million of 20 and '])(
  '%j without end takes linear time',
  (unit) => {
    expect(growth(unit, 40_000, measures)).toBeLessThan(9);
  },
);
