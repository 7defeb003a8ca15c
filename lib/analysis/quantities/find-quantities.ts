import type { Sentence } from '@/lib/analysis/sentences/split';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import type { EntityKind, Quantity } from '@/lib/model/analysis';
import { boundAfter, boundBefore } from './bounds';
import { CURRENCY_SIGNS, CURRENCY_WORDS, readCurrencyPrefix } from './currencies';
import { readAgo, readDate } from './dates';
import { type NumberMatch, readNumber } from './numbers';
import { countedNoun } from './units';

/** A date, amount, share or count found by grammar. */
export interface Measure extends Quantity {
  readonly kind: Extract<EntityKind, 'date' | 'money' | 'percent' | 'quantity'>;
  /** A date told from the day of writing ("last month"), which names no day of its own. */
  readonly relative: boolean;
  /** Where the amount itself begins, after a bound ("over $5") or "last"; for counts the start. */
  readonly core: number;
}

interface Found {
  from: number;
  /** Token of the amount itself, after its bound. */
  core: number;
  to: number;
  kind: Measure['kind'];
  value: number;
  bound: Quantity['bound'];
  unit: string;
}

/** Finds dates, money, percentages and counted things in a sentence, in order, never overlapping. */
export function findQuantities(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
): Measure[] {
  const measures: Measure[] = [];
  let at = sentence.first;
  while (at < sentence.last) {
    const found = readDateAt(tokens, at, sentence.last) ?? readMeasure(tokens, at, sentence);
    const start = tokens[found?.from ?? -1]?.start;
    const end = tokens[(found?.to ?? 0) - 1]?.end;
    if (!found || start === undefined || end === undefined) {
      at++;
      continue;
    }
    const { kind, value, bound, unit } = found;
    if ((measures.at(-1)?.end ?? 0) <= start) {
      const words = text.slice(start, end);
      measures.push({
        start,
        end,
        text: words,
        kind,
        value,
        bound,
        unit,
        relative: isRelative(kind, words),
        core: kind === 'quantity' ? start : (tokens[found.core]?.start ?? start),
      });
    }
    at = Math.max(found.to, at + 1);
  }
  return measures;
}

function isRelative(kind: Measure['kind'], text: string): boolean {
  if (kind !== 'date') return false;
  return (
    /ago$|earlier$|later$/.test(text) || !/\d|\p{Lu}\p{L}{2}/u.test(text) || RELATIVE.test(text)
  );
}

const RELATIVE = /^(?:Yesterday|Today|Tomorrow|Tonight|(?:Last|Next|This) \p{Ll}+)$/u;

function readDateAt(tokens: readonly Token[], at: number, limit: number): Found | null {
  const to = readDate(tokens, at, limit);
  const core = to - at === 2 && /^(?:last|next|this)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  return to > 0 ? { from: at, core, to, kind: 'date', value: 0, bound: 'exactly', unit: '' } : null;
}

function readMeasure(tokens: readonly Token[], at: number, sentence: Sentence): Found | null {
  const limit = sentence.last;
  const sign = CURRENCY_SIGNS.get(tokens[at]?.text ?? '');
  const code = readCurrencyPrefix(tokens, at, limit);
  const from = code ? code.to : sign ? at + 1 : at;
  const number = readNumber(tokens, from, limit);
  if (!number || number.to > limit) return hyphenated(tokens, at);
  const before = boundBefore(tokens, at, sentence.first);
  const after = boundAfter(tokens, number.to);
  const bound = before?.bound ?? after?.bound ?? (number.vague ? 'more than' : 'exactly');
  const base = { from: before?.from ?? at, core: at, value: number.value, bound };
  const to = after?.to ?? number.to;
  const currency = code?.unit ?? sign;
  if (currency) {
    // "$12-14 billion": the upper end is the bound.
    const upper = /^[-–]$/.test(tokens[to]?.text ?? '') ? readNumber(tokens, to + 1, limit) : null;
    if (upper)
      return {
        ...base,
        value: upper.value,
        bound: 'at most',
        to: upper.to,
        kind: 'money',
        unit: currency,
      };
    return { ...base, to, kind: 'money', unit: currency };
  }
  return readUnit(tokens, { ...base, to }, number, limit);
}

function readUnit(
  tokens: readonly Token[],
  base: Pick<Found, 'from' | 'core' | 'to' | 'value' | 'bound'>,
  number: NumberMatch,
  limit: number,
): Found | null {
  const { to } = base;
  const word = tokens[to]?.lower ?? '';
  if (number.percent || (to < limit && (word === '%' || word === 'percent'))) {
    return { ...base, to: number.percent ? to : to + 1, kind: 'percent', unit: 'percent' };
  }
  if (word === 'per' && tokens[to + 1]?.lower === 'cent') {
    return { ...base, to: to + 2, kind: 'percent', unit: 'percent' };
  }
  if (word === 'percentage' && /^points?$/.test(tokens[to + 1]?.lower ?? '')) {
    return { ...base, to: to + 2, kind: 'percent', unit: 'percentage points' };
  }
  const ago = readAgo(tokens, to, limit);
  if (ago > 0) return { ...base, to: ago, kind: 'date', unit: '' };
  const noun = countedNoun(tokens, to, limit, number.value === 1);
  const nationality = /^(?:us|american|australian|canadian)$/.test(word) ? 1 : 0;
  const currency =
    to + nationality < limit
      ? CURRENCY_WORDS.get(tokens[to + nationality]?.lower ?? '')
      : undefined;
  if (currency) return { ...base, to: to + nationality + 1, kind: 'money', unit: currency };
  if (noun) return { ...base, to: noun.to, kind: 'quantity', unit: noun.unit };
  const spelled = tokens[to - 1]?.kind !== 'number';
  if ((spelled && number.value < 13) || base.from === to || number.vague) return null;
  return { ...base, to, kind: 'quantity', unit: '' };
}

/** "14-year-old", "30-mile": a count and its unit in one word. */
function hyphenated(tokens: readonly Token[], at: number): Found | null {
  const match =
    /^(\d{1,6})[-‐‑](year|month|week|day|hour|minute|mile|km|kilometer|kilometre|foot|meter|metre|point|seat|member|page|ton|tonne)\b/.exec(
      tokens[at]?.lower ?? '',
    );
  if (!match?.[2]) return null;
  return {
    from: at,
    core: at,
    to: at + 1,
    kind: 'quantity',
    value: Number(match[1]),
    bound: 'exactly',
    unit: `${match[2]}s`,
  };
}
