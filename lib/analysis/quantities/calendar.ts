import { wordSet } from '@/lib/analysis/lists/word-set';
import type { Token } from '@/lib/analysis/tokens/tokenize';

const MONTHS = wordSet(`january february march april may june july august september october november
  december jan feb mar apr jun jul aug sep sept oct nov dec`);
/** Months whose names are words or names of people too. */
const DOUBTFUL_MONTHS = wordSet('may march mar jan dec jun sep oct nov');
const WEEKDAYS = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays',
);
const FEASTS =
  wordSet(`christmas easter ramadan eid diwali hanukkah passover thanksgiving halloween nowruz
  lent yom`);

/** A month written with a capital. */
export const isMonth = (token: Token | undefined): boolean =>
  token !== undefined && MONTHS.has(token.lower) && /^\p{Lu}/u.test(token.text);
export const isDoubtfulMonth = (token: Token | undefined): boolean =>
  token !== undefined && DOUBTFUL_MONTHS.has(token.lower);
export const isWeekday = (token: Token | undefined): boolean =>
  token !== undefined && WEEKDAYS.has(token.lower) && /^\p{Lu}/u.test(token.text);
export const isFeast = (token: Token | undefined): boolean =>
  token !== undefined && FEASTS.has(token.lower) && /^\p{Lu}/u.test(token.text);

/** A day of the month in figures. */
export const isDay = (token: Token | undefined): boolean =>
  /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(token?.lower ?? '');
/** Four figures that can be a year. */
export const isYear = (token: Token | undefined): boolean =>
  /^(?:1[0-9]|20)\d\d$/.test(token?.text ?? '');
