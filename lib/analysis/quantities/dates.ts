import { wordSet } from '@/lib/analysis/lists/word-set';
import type { Token } from '@/lib/analysis/tokens/tokenize';

const MONTHS = wordSet(`january february march april may june july august september october november
  december jan feb mar apr jun jul aug sep sept oct nov dec`);
const WEEKDAYS = wordSet('monday tuesday wednesday thursday friday saturday sunday');
const PERIODS =
  wordSet(`day week month year decade century quarter weekend night spring summer autumn fall
  winter season morning afternoon evening`);
const NEARBY = wordSet('last next this past previous coming');
const RELATIVE = wordSet('yesterday today tomorrow tonight');
const COUNTED = /^(?:days?|weeks?|months?|years?|decades?|hours?|minutes?|centur(?:y|ies))$/;
const YEAR_CUES = wordSet(
  'in since by until from before after during of between to and for fiscal year throughout circa early late mid',
);

/** Index after a date that begins at token `at`, or 0. */
export function readDate(tokens: readonly Token[], at: number, limit: number): number {
  const token = tokens[at];
  if (!token) return 0;
  const next = tokens[at + 1]?.lower ?? '';
  if (isMonth(token)) return monthFirst(tokens, at, limit);
  if (isDay(token) && at + 1 < limit && isMonth(tokens[at + 1])) {
    return withYear(tokens, afterStop(tokens, at + 2), limit);
  }
  if (WEEKDAYS.has(token.lower)) {
    const from = tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
    const date =
      from < limit && (isMonth(tokens[from]) || isDay(tokens[from]))
        ? readDate(tokens, from, limit)
        : 0;
    return date > from ? date : at + 1;
  }
  if (RELATIVE.has(token.lower)) return at + 1;
  if (NEARBY.has(token.lower) && at + 1 < limit) {
    if (PERIODS.has(next) || WEEKDAYS.has(next) || isMonth(tokens[at + 1])) return at + 2;
  }
  if (/^(?:1[1-9]|20)\d0s$/.test(token.text) || /^\d{4}-\d\d-\d\d$/.test(token.text)) return at + 1;
  if (isYear(token) && isYearHere(tokens, at, limit)) return overRange(tokens, at + 1, limit);
  return 0;
}

/** "two years ago", "20 minutes earlier": index after it when a number ends before token `at`, or 0. */
export function readAgo(tokens: readonly Token[], at: number, limit: number): number {
  if (at + 1 >= limit || !COUNTED.test(tokens[at]?.lower ?? '')) return 0;
  return /^(?:ago|earlier|later)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : 0;
}

function isMonth(token: Token | undefined): boolean {
  return token !== undefined && MONTHS.has(token.lower) && /^\p{Lu}/u.test(token.text);
}

const isDay = (token: Token | undefined) =>
  /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/.test(token?.lower ?? '');
const isYear = (token: Token | undefined) => /^(?:1[0-9]|20)\d\d$/.test(token?.text ?? '');
/** Over the stop of a shortened month: "Jan. 12". */
const afterStop = (tokens: readonly Token[], at: number) =>
  tokens[at]?.text === '.' && /^(?!may|june|july)\p{L}{3,4}$/iu.test(tokens[at - 1]?.text ?? '')
    ? at + 1
    : at;

/** "2022-2023", "July 5-6": a range of years or days goes on after a dash. */
function overRange(tokens: readonly Token[], at: number, limit: number): number {
  const dash = tokens[at];
  const end = tokens[at + 1];
  if (at + 1 >= limit || !dash || !end || !/^[-–/]$/.test(dash.text)) return at;
  if (dash.start !== tokens[at - 1]?.end || end.start !== dash.end) return at;
  return isYear(end) || isDay(end) || /^\d\d$/.test(end.text) ? at + 2 : at;
}

function monthFirst(tokens: readonly Token[], at: number, limit: number): number {
  const named = afterStop(tokens, at + 1);
  if (named < limit && isYear(tokens[named])) return named + 1;
  if (named < limit && isDay(tokens[named]))
    return withYear(tokens, overRange(tokens, named + 1, limit), limit);
  if (named < limit && tokens[named]?.text === ',' && isYear(tokens[named + 1])) return named + 2;
  // "May" and "March" alone are months only after a preposition of time.
  const before = tokens[at - 1]?.lower ?? '';
  if (/^(?:may|march|mar|jan|dec|jun|sep|oct|nov)$/.test(tokens[at]?.lower ?? '')) {
    return /^(?:in|since|by|until|of|early|late|mid|last|next|from|to|through|before|after|during)$/.test(
      before,
    )
      ? at + 1
      : 0;
  }
  return at + 1;
}

function withYear(tokens: readonly Token[], at: number, limit: number): number {
  if (at < limit && isYear(tokens[at])) return at + 1;
  if (at + 1 < limit && tokens[at]?.text === ',' && isYear(tokens[at + 1])) return at + 2;
  return at;
}

/** A bare number of four digits is a year after a word of time, or beside a bracket or comma. */
function isYearHere(tokens: readonly Token[], at: number, limit: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before && /^[$£€¥#]$/.test(before.text)) return false;
  if (after && after.start === tokens[at]?.end && /^%/.test(after.text)) return false;
  const cued =
    before !== undefined && (YEAR_CUES.has(before.lower) || /^[(,–—-]$/.test(before.text));
  const value = Number(tokens[at]?.text);
  const ends =
    at + 1 >= limit ||
    after?.kind === 'symbol' ||
    /^(?:and|to|the|a|when|after|as|by|with|for|that|in|at|on|but|it|he|she|they)$/.test(
      after?.lower ?? '',
    );
  return value >= 1400 && value <= 2100
    ? cued || before?.lower === 'the'
    : cued && ends && value > 1000;
}
