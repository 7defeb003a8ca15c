import { expect } from 'vitest';
import { describe } from '@/lib/anchoring/describe';

/** A report whose claims are looked for again. */
export const TEXT = [
  'Council cuts winter ferries',
  'The council voted on Tuesday to cut winter sailings from eleven a week to six, saving 4.2 million kroner a year. The vote was 23 to 18, and the leader called it “painful but unavoidable”.',
  'Passenger numbers fell by 31% between 2015 and 2023 — an effect of the new bridge. The oldest vessel is 37 years old. “We were never asked,” said the grocer, who will not reopen in spring.',
  'A review is planned for May. The company declined to comment on jobs, and has not denied that a smaller ferry was considered.',
].join('\n\n');

/** The anchor of the first place that says so. */
export const anchorOf = (quote: string, text = TEXT) => {
  const start = text.indexOf(quote);
  expect(start).toBeGreaterThanOrEqual(0);
  return describe(text, { start, end: start + quote.length });
};

/** A claim of it. */
export const FELL = 'Passenger numbers fell by 31% between 2015 and 2023';

/** Items of one making, as lists have them. */
export const ITEMS = [
  'Varnes closed 12 of its 40 wells.',
  'Leirvik closed 9 of its 31 wells.',
  'Solund closed 17 of its 22 wells.',
  'Tarvik closed 3 of its 56 wells.',
];

/** The text with a list at its end. */
export const listed = (items: readonly string[]): string =>
  [TEXT, ...items, 'The list is kept by the county.'].join('\n\n');
