import type { Token } from '@/lib/analysis/tokens/tokenize';

/** A number read from tokens; `to` is the index after it. */
export interface NumberMatch {
  readonly value: number;
  readonly to: number;
  /** Written with a percent sign. */
  readonly percent: boolean;
  /** A vague plural: "dozens", "hundreds", "thousands". */
  readonly vague: boolean;
}

const UNITS = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
   seventeen eighteen nineteen`
    .split(/\s+/)
    .map((word, value): [string, number] => [word, value]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i): [string, number] => [word, (i + 2) * 10]),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['trillion', 1e12],
]);
const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['kn', 1e3],
]);

/** Reads a number in figures or words at token `at`, with its scale words; null when there is none. */
export function readNumber(
  tokens: readonly Token[],
  at: number,
  limit: number,
): NumberMatch | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') return readFigures(tokens, token, at, limit);
  const plural = token.lower.endsWith('s') ? SCALES.get(token.lower.slice(0, -1)) : undefined;
  if (plural && tokens[at + 1]?.lower === 'of') {
    return scaled(tokens, { value: plural, to: at + 1, percent: false, vague: true }, limit);
  }
  if (
    token.lower === 'half' &&
    tokens[at + 1]?.lower === 'a' &&
    SCALES.has(tokens[at + 2]?.lower ?? '')
  ) {
    return {
      value: (SCALES.get(tokens[at + 2]?.lower ?? '') ?? 0) / 2,
      to: at + 3,
      percent: false,
      vague: false,
    };
  }
  if (token.lower === 'a' && SCALES.has(tokens[at + 1]?.lower ?? '')) {
    const value = SCALES.get(tokens[at + 1]?.lower ?? '') ?? 0;
    return { value, to: at + 2, percent: false, vague: false };
  }
  const value = wordValue(token.lower);
  if (value === undefined || (value === 1 && !SCALES.has(tokens[at + 1]?.lower ?? ''))) return null;
  return scaled(tokens, { value, to: at + 1, percent: false, vague: false }, limit);
}

function readFigures(tokens: readonly Token[], token: Token, at: number, limit: number) {
  const match = /^([\d.,]*\d)(st|nd|rd|th|s|%|[a-z]{1,2})?$/i.exec(token.text);
  if (!match?.[1] || /^(?:st|nd|rd|th|s)$/i.test(match[2] ?? '')) return null;
  const value = parseFigures(match[1]) * (SUFFIXES.get((match[2] ?? '').toLowerCase()) ?? 1);
  if (!Number.isFinite(value)) return null;
  return scaled(tokens, { value, to: at + 1, percent: match[2] === '%', vague: false }, limit);
}

/** "1,200.5" -> 1200.5; "1.200.000" -> 1200000. */
function parseFigures(figures: string): number {
  const plain = figures.replaceAll(',', '');
  const dots = plain.split('.').length - 1;
  return Number(dots > 1 ? plain.replaceAll('.', '') : plain);
}

function wordValue(word: string): number | undefined {
  if (!word.includes('-')) return UNITS.get(word) ?? TENS.get(word);
  const [tens, unit] = word.split('-');
  const high = TENS.get(tens ?? '');
  if (high !== undefined) return unit === undefined ? high : addUnit(high, UNITS.get(unit));
  return UNITS.get(word);
}

const addUnit = (high: number, unit: number | undefined) =>
  unit === undefined ? undefined : high + unit;

function scaled(tokens: readonly Token[], number: NumberMatch, limit: number): NumberMatch {
  let { value, to } = number;
  while (to < limit) {
    const scale = SCALES.get(tokens[to]?.lower ?? '');
    if (scale === undefined) break;
    value *= scale;
    to++;
  }
  return { ...number, value, to };
}
