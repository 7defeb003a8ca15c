import type { Token } from '@/lib/analysis/tokens/tokenize';
import { partsOf, wordValue } from './number-words';
import { readNumber } from './numbers';

/** A share of a whole: its value in 0..1 and the index after it. */
export interface Share {
  readonly value: number;
  readonly to: number;
}

/** "two-thirds", "a quarter", "half", "one in five", "three out of four" at token `at`; or null. */
export function readShare(tokens: readonly Token[], at: number, limit: number): Share | null {
  return readPart(tokens, at, limit) ?? readRatio(tokens, at, limit);
}

function readPart(tokens: readonly Token[], at: number, limit: number): Share | null {
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (word.includes('-')) {
    const [count, part, more] = word.split('-');
    const parts = more === undefined ? partsOf(part ?? '') : 0;
    const value = (wordValue(count ?? '') ?? 0) / (parts || 1);
    return parts > 0 && value > 0 && value < 1 ? { value: round(value), to: at + 1 } : null;
  }
  const slash = readSlash(tokens, at);
  if (slash > 0) return at + 4 < limit ? { value: round(slash), to: at + 3 } : null;
  if (word === 'half') {
    // "half of voters", "half the city", but not "the second half of".
    const whole =
      /^(?:of|the|its|their|all)$/.test(next) &&
      !/^(?:first|second|other|later)$/.test(tokens[at - 1]?.lower ?? '');
    return whole && at + 1 < limit ? { value: 0.5, to: at + 1 } : null;
  }
  const count = /^(?:a|one)$/.test(word) ? 1 : (wordValue(word) ?? 0);
  const parts = partsOf(next);
  if (count === 0 || parts <= count || at + 2 >= limit) return null;
  // "a third man", "a quarter century" are no shares.
  if (tokens[at + 2]?.lower !== 'of') return null;
  return { value: round(count / parts), to: at + 2 };
}

/** "2/3 of": the share written in figures, or 0. */
function readSlash(tokens: readonly Token[], at: number): number {
  const [count, slash, parts] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (slash?.text !== '/' || tokens[at + 3]?.lower !== 'of') return 0;
  if (slash.start !== count?.end || parts?.start !== slash.end) return 0;
  if (!/^\d{1,2}$/.test(count.text) || !/^\d{1,3}$/.test(parts.text)) return 0;
  const value = Number(count.text) / Number(parts.text);
  return value < 1 ? value : 0;
}

function readRatio(tokens: readonly Token[], at: number, limit: number): Share | null {
  const first = small(tokens, at, limit);
  if (first === 0) return null;
  let next = at + 1;
  if (tokens[next]?.lower === 'out' && tokens[next + 1]?.lower === 'of') next += 2;
  else if (tokens[next]?.lower === 'in') next += 1;
  else return null;
  if (tokens[next]?.lower === 'every') next++;
  const whole = small(tokens, next, limit);
  if (whole <= first || /^(?:years?|months?|weeks?|days?)$/.test(tokens[next + 1]?.lower ?? ''))
    return null;
  return { value: round(first / whole), to: next + 1 };
}

/** A whole number under 1,001 in one token that is no year; 0 where there is none. */
function small(tokens: readonly Token[], at: number, limit: number): number {
  if (tokens[at]?.lower === 'one') return 1;
  const number = readNumber(tokens, at, limit);
  if (!number || number.to !== at + 1 || number.percent || !Number.isInteger(number.value))
    return 0;
  return number.value <= 1000 ? number.value : 0;
}

const round = (value: number) => Number(value.toPrecision(4));
