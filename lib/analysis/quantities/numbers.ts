import type { Token } from '@/lib/analysis/tokens/tokenize';
import { scaleOf, tailFactor, wordValue } from './number-words';

/** A number read from tokens; `to` is the index after it. */
export interface NumberMatch {
  readonly value: number;
  readonly to: number;
  /** Written with a percent sign. */
  readonly percent: boolean;
  /** A vague plural: "dozens", "hundreds", "tens of thousands". */
  readonly vague: boolean;
  /** Followed or made by a word of scale: "million", "bn". */
  readonly scaled: boolean;
}

/** Reads a number in figures or words at token `at`, with its scale words; null when there is none. */
export function readNumber(
  tokens: readonly Token[],
  at: number,
  limit: number,
): NumberMatch | null {
  const token = tokens[at];
  if (!token || at >= limit) return null;
  if (token.kind === 'number' || /^\d/.test(token.text)) return readFigures(tokens, at, limit);
  if (token.kind !== 'word') return null;
  const vague = readVague(tokens, at, limit);
  if (vague) return vague;
  const word = token.lower;
  const next = tokens[at + 1]?.lower ?? '';
  const base = { percent: false, vague: false, scaled: true };
  if (word === 'half' && next === 'a') {
    const scale = scaleOf(tokens[at + 2]?.lower ?? '');
    return scale > 1 ? { ...base, value: scale / 2, to: at + 3 } : null;
  }
  if (word === 'a' || word === 'several') return readIndefinite(tokens, at, limit);
  const value = wordValue(word);
  if (value === undefined) return null;
  if (value === 1 && scaleOf(next) === 1) return null;
  const hundreds = withHundreds(tokens, at, value, limit);
  return scaled(tokens, { ...base, ...hundreds, scaled: false }, limit);
}

/** "a million", "a few hundred", "several thousand", "a couple of dozen". */
function readIndefinite(tokens: readonly Token[], at: number, limit: number): NumberMatch | null {
  const word = tokens[at]?.lower ?? '';
  let from = at + 1;
  let many = word === 'several';
  if (word === 'a' && tokens[from]?.lower === 'few') {
    many = true;
    from++;
  }
  const scale = scaleOf(tokens[from]?.lower ?? '');
  if (scale <= 1 || from >= limit) return null;
  return scaled(
    tokens,
    { value: scale, to: from + 1, percent: false, vague: many, scaled: true },
    limit,
  );
}

const VAGUE = { percent: false, vague: true, scaled: true };

/** "dozens of", "hundreds of thousands of": each scale is the least that it says. */
function readVague(tokens: readonly Token[], at: number, limit: number): NumberMatch | null {
  let value = 1;
  let to = at;
  while (to + 1 < limit && to - at < 6) {
    const word = tokens[to]?.lower ?? '';
    const scale = word === 'tens' ? 10 : word.endsWith('s') ? scaleOf(word.slice(0, -1)) : 1;
    if (scale === 1 || tokens[to + 1]?.lower !== 'of') break;
    value *= scale;
    to += 2;
  }
  // "in the tens of thousands": the last scale says not of what.
  const last = tokens[to]?.lower ?? '';
  const scale = to > at && to < limit && last.endsWith('s') ? scaleOf(last.slice(0, -1)) : 1;
  if (scale > 1) return { value: value * scale, to: to + 1, ...VAGUE };
  return to > at ? { value, to: to - 1, percent: false, vague: true, scaled: value >= 1000 } : null;
}

/** "two hundred and fifty", "one thousand two hundred". */
function withHundreds(tokens: readonly Token[], at: number, value: number, limit: number) {
  let sum = value;
  let to = at + 1;
  if (tokens[to]?.lower !== 'hundred') return { value, to };
  sum *= 100;
  to++;
  const rest = tokens[to]?.lower === 'and' ? to + 1 : to;
  const small = rest < limit ? wordValue(tokens[rest]?.lower ?? '') : undefined;
  return small !== undefined && small < 100
    ? { value: sum + small, to: rest + 1 }
    : { value: sum, to };
}

const FIGURES = /^(\d[\d.,]*?)[.,]?(st|nd|rd|th|s|%|[a-z]{1,5})?$/i;

function readFigures(tokens: readonly Token[], at: number, limit: number): NumberMatch | null {
  const { text, to } = glued(tokens, at, limit);
  const hyphened = /^(\d+(?:\.\d+)?)[-‐‑](hundred|thousand|million|billion|trillion)$/i.exec(text);
  if (hyphened?.[1]) {
    const value = Number(hyphened[1]) * scaleOf((hyphened[2] ?? '').toLowerCase());
    return { value, to, percent: false, vague: false, scaled: true };
  }
  const match = FIGURES.exec(text);
  const tail = (match?.[2] ?? '').toLowerCase();
  if (!match?.[1] || /^(?:st|nd|rd|th|s)$/.test(tail)) return null;
  const factor = tail === '%' ? 1 : tailFactor(tail);
  const value = parseFigures(match[1]) * factor;
  if (!Number.isFinite(value)) return null;
  const number = { value, to, percent: tail === '%', vague: false, scaled: factor > 1 };
  return scaled(tokens, number, limit);
}

/** A number that was cut at a stop because letters follow ("5.2tn"), put together again. */
export function glued(tokens: readonly Token[], at: number, limit: number) {
  let text = tokens[at]?.text ?? '';
  let to = at + 1;
  while (to + 1 < limit && to - at < 7) {
    const mark = tokens[to];
    const next = tokens[to + 1];
    if (!mark || !next || !/^[.,]$/.test(mark.text) || !/^\d/.test(next.text)) break;
    if (mark.start !== tokens[to - 1]?.end || next.start !== mark.end || !/\d$/.test(text)) break;
    text += mark.text + next.text;
    to += 2;
  }
  return { text, to };
}

/** "1,200.5" -> 1200.5; "1.200.000" -> 1200000; NaN for a version such as "3.2.1". */
function parseFigures(figures: string): number {
  const plain = figures.replaceAll(',', '');
  const parts = plain.split('.');
  if (parts.length <= 2) return Number(plain);
  return parts.slice(1).every((part) => part.length === 3) ? Number(parts.join('')) : Number.NaN;
}

function scaled(tokens: readonly Token[], number: NumberMatch, limit: number): NumberMatch {
  let { value, to } = number;
  let grew = number.scaled;
  if (
    tokens[to]?.lower === 'and' &&
    tokens[to + 1]?.lower === 'a' &&
    tokens[to + 2]?.lower === 'half'
  ) {
    value += 0.5;
    to += 3;
  }
  while (to < limit) {
    const word = tokens[to]?.lower ?? '';
    const scale = scaleOf(word);
    if (scale === 1) break;
    value *= scale;
    to++;
    grew ||= scale > 100;
  }
  return { ...number, value: Number(value.toPrecision(12)), to, scaled: grew };
}
