import { SPEECH_VERBS } from '@/lib/analysis/lists/speech';
import { wordSet } from '@/lib/analysis/lists/word-set';
import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';
import { isDay, isDoubtfulMonth, isFeast, isMonth, isWeekday, isYear } from './calendar';
import { isYearHere } from './years';

const PERIODS =
  wordSet(`day week month year decade century quarter weekend night spring summer autumn fall
  winter season morning afternoon evening`);
const NEARBY = wordSet('last next this past previous coming');
const RELATIVE = wordSet('yesterday today tomorrow tonight');
const COUNTED = /^(?:days?|weeks?|months?|years?|decades?|hours?|minutes?|centur(?:y|ies))$/;
const OF_TIME =
  /^(?:in|since|by|until|till|of|early|late|mid|last|next|from|to|through|before|after|during|between|and|this|on|every|each|for|-|–)$/;

/** Index after a date that begins at token `at`, or 0. */
export function readDate(tokens: readonly Token[], at: number, limit: number): number {
  const token = tokens[at];
  if (!token || !canBegin(token)) return 0;
  const next = tokens[at + 1]?.lower ?? '';
  if (isMonth(token)) return monthFirst(tokens, at, limit);
  if (isDay(token)) {
    const dated = dayFirst(tokens, at, limit);
    if (dated > 0) return dated;
  }
  if (isWeekday(token)) return weekdayFirst(tokens, at, limit);
  if (isFeast(token)) return feast(tokens, at, limit);
  if (RELATIVE.has(token.lower)) return at + 1;
  if (NEARBY.has(token.lower) && at + 1 < limit) {
    if (PERIODS.has(next) || isWeekday(tokens[at + 1]) || isMonth(tokens[at + 1])) return at + 2;
  }
  if (/^(?:1[1-9]|20)\d0s$/.test(token.text)) return at + 1;
  if (/^\d{4}-\d\d-\d\d$|^\d{1,2}\.\d{1,2}\.(?:19|20)\d\d$/.test(token.text)) return at + 1;
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(token.text) && next === 'century' && at + 1 < limit)
    return at + 2;
  if (/^\d{1,2}(?:st|nd|rd|th)-century$/.test(token.text)) return at + 1;
  if (/^(?:Q[1-4]|[1-4]Q)$/.test(token.text)) return quarter(tokens, at, limit);
  if (isYear(token) && isYearHere(tokens, at, limit)) return overRange(tokens, at + 1, limit);
  return 0;
}

/** Dates begin with a capital, a figure or a word of time; other tokens need no reading. */
function canBegin({ text, lower }: Token): boolean {
  const code = text.charCodeAt(0);
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    NEARBY.has(lower) ||
    RELATIVE.has(lower)
  );
}

/** "two years ago", "20 minutes earlier": index after it when a number ends before token `at`, or 0. */
export function readAgo(tokens: readonly Token[], at: number, limit: number): number {
  if (at + 1 >= limit || !COUNTED.test(tokens[at]?.lower ?? '')) return 0;
  return /^(?:ago|earlier|later)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : 0;
}

/** "3 March 2019", "the 3rd of March", "03/04/2019". */
function dayFirst(tokens: readonly Token[], at: number, limit: number): number {
  const of = tokens[at + 1]?.lower === 'of' ? 2 : 1;
  if (at + of < limit && isMonth(tokens[at + of])) {
    return withYear(tokens, afterStop(tokens, at + of + 1), limit);
  }
  if (at + 4 >= limit) return 0;
  const parts = [1, 2, 3, 4].map((i) => tokens[at + i]);
  const [first, second, third, fourth] = parts;
  const slashes = /^[/.-]$/.test(first?.text ?? '') && first?.text === third?.text;
  return slashes && isDay(second) && isYear(fourth) ? at + 5 : 0;
}

function weekdayFirst(tokens: readonly Token[], at: number, limit: number): number {
  const from = tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
  const date =
    from < limit && (isMonth(tokens[from]) || isDay(tokens[from]))
      ? readDate(tokens, from, limit)
      : 0;
  return date > from ? date : at + 1;
}

/** "on Christmas Day", "during Ramadan": a feast is a date after a preposition of time. */
function feast(tokens: readonly Token[], at: number, limit: number): number {
  const before = tokens[at - 1]?.lower ?? '';
  if (!OF_TIME.test(before) && before !== 'at') return 0;
  let to = at + 1;
  if (/^(?:al-adha|al-fitr|kippur)$/.test(tokens[to]?.lower ?? '') && to < limit) to++;
  if (/^(?:day|eve|sunday|monday|week)$/.test(tokens[to]?.lower ?? '') && to < limit) to++;
  return isCapitalized(tokens[to]) && to < limit ? 0 : withYear(tokens, to, limit);
}

function quarter(tokens: readonly Token[], at: number, limit: number): number {
  const of = tokens[at + 1]?.lower === 'of' ? 2 : 1;
  return at + of < limit && isYear(tokens[at + of]) ? at + of + 1 : at + 1;
}

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

/** "July 5 to 9", "July 5 through 9". */
function overDays(tokens: readonly Token[], at: number, limit: number): number {
  const dashed = overRange(tokens, at, limit);
  if (dashed > at || at + 1 >= limit) return dashed;
  if (!/^(?:to|through|until)$/.test(tokens[at]?.lower ?? '') || !isDay(tokens[at + 1])) return at;
  const after = tokens[at + 2];
  return after?.kind === 'word' && (isMonth(after) || /s$/.test(after.lower)) ? at : at + 2;
}

function monthFirst(tokens: readonly Token[], at: number, limit: number): number {
  const past = afterStop(tokens, at + 1);
  if (past < limit && isYear(tokens[past])) return past + 1;
  if (past < limit && isDay(tokens[past])) {
    return withYear(tokens, overDays(tokens, past + 1, limit), limit);
  }
  if (past < limit && tokens[past]?.text === ',' && isYear(tokens[past + 1])) return past + 2;
  const of = tokens[past]?.lower === 'of' && past + 1 < limit;
  if (of && isYear(tokens[past + 1])) return past + 2;
  const timed = OF_TIME.test(tokens[at - 1]?.lower ?? '');
  // "May" and "March" alone are months only after a preposition of time; "August says" is a woman.
  if (isDoubtfulMonth(tokens[at])) return timed ? at + 1 : 0;
  const follower = tokens[at + 1];
  const named = isCapitalized(follower) && !/^(?:the|its|their)$/.test(tokens[at - 1]?.lower ?? '');
  const person = named || SPEECH_VERBS.has(follower?.lower ?? '');
  return person && !timed && at + 1 < limit && !isWeekday(follower) ? 0 : at + 1;
}

function withYear(tokens: readonly Token[], at: number, limit: number): number {
  if (at < limit && isYear(tokens[at])) return at + 1;
  if (at + 1 < limit && tokens[at]?.text === ',' && isYear(tokens[at + 1])) return at + 2;
  return at;
}
