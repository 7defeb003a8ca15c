import { describe, expect, test } from 'vitest';
import { findQuantities } from '@/lib/analysis/quantities/find-quantities';
import { splitSentences } from '@/lib/analysis/sentences/split';
import { tokenize } from '@/lib/analysis/tokens/tokenize';

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
