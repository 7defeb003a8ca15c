import { wordSet } from '@/lib/analysis/lists/word-set';
import type { Sentence } from '@/lib/analysis/sentences/split';
import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';
import { boundAfter, boundBefore } from './bounds';
import { CURRENCY_SIGNS } from './currencies';
import { readAgo } from './dates';
import type { Found } from './find-quantities';
import { readShare } from './fractions';
import { type Amount, beginsMoney, readNamed, readPrefixed, readUpper } from './money';
import { beginsNumber } from './number-words';
import { type NumberMatch, readNumber } from './numbers';
import { isSign, negated } from './signs';
import { countedNoun, readCompound, readGluedUnit } from './units';

/** Words before a number that is a name: "No. 5", "Article 7", "Flight 370". */
const NUMBERED =
  wordSet(`no nos number numbers page pages p pp article articles section chapter flight
  route highway interstate phase level grade room verse volume vol title rule step type channel gate platform
  version apollo boeing airbus windows iphone ps act scene psalm figure fig table item line lane track
  resolution area unit apartment apt suite street avenue block district ward zone sector square class
  season episode round stage group pool formula cop covid g sars`);

/** The amount, share or count that begins at token `at` or whose bound ends there; or null. */
export function readMeasure(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
): Found | null {
  if (!canBegin(tokens[at])) return null;
  const sign = isSign(tokens, at - 1, sentence.first);
  const before = boundBefore(tokens, sign ? at - 1 : at, sentence.first);
  const found = readUnsigned(tokens, at, sentence, before);
  return found && sign ? negated(tokens, found, at - 1) : found;
}

function readUnsigned(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  before: ReturnType<typeof boundBefore>,
): Found | null {
  const limit = sentence.last;
  const open = { from: before?.from ?? at, core: at };
  const prefixed = readPrefixed(tokens, at, limit);
  if (prefixed) return money(tokens, open, prefixed, before?.bound);
  const compound = readCompound(tokens, at);
  if (compound)
    return { ...compound, from: at, core: at, to: at + 1, kind: 'quantity', bound: 'exactly' };
  const share = readShare(tokens, at, limit);
  if (share) {
    const noun = countedNoun(tokens, share.to, limit, false);
    const bound = before?.bound ?? 'exactly';
    return {
      ...open,
      to: noun?.to ?? share.to,
      kind: 'quantity',
      value: share.value,
      bound,
      unit: noun?.unit ?? '',
    };
  }
  const glued = readGluedUnit(tokens, at);
  if (glued) return { ...open, ...glued, to: at + 1, bound: before?.bound ?? 'exactly' };
  if (tokens[at]?.lower === 'a' && before) {
    const single = readNamed(tokens, { ...ONE, to: at + 1 }, limit);
    if (single && tokens[at + 1]?.kind === 'word') return money(tokens, open, single, before.bound);
  }
  const number = readNumber(tokens, at, limit);
  if (!number || number.to > limit || isNumbered(tokens, at, sentence)) return null;
  return readCounted(tokens, open, number, before?.bound, limit);
}

/** Whether an amount or count can begin with a token; most cannot, and reading on would cost time. */
function canBegin(token: Token | undefined): boolean {
  if (!token) return false;
  const code = token.text.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  if (token.kind === 'symbol') return CURRENCY_SIGNS.has(token.text);
  if (isCapitalized(token) && beginsMoney(token.text)) return true;
  return beginsNumber(token.lower);
}

const ONE: NumberMatch = { value: 1, to: 0, percent: false, vague: false, scaled: false };

function money(
  tokens: readonly Token[],
  open: Pick<Found, 'from' | 'core'>,
  amount: Amount,
  bound: Found['bound'] | undefined,
): Found {
  const after = boundAfter(tokens, amount.to);
  const own = amount.range ? 'at most' : amount.vague ? 'more than' : 'exactly';
  return {
    ...open,
    to: after?.to ?? amount.to,
    kind: 'money',
    value: amount.value,
    bound: bound ?? after?.bound ?? own,
    unit: amount.unit,
  };
}

/** A label, time, score or telephone number is no count. */
function isNumbered(tokens: readonly Token[], at: number, { first }: Sentence): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const after = tokens[at + 2];
  if (at > first && before) {
    const stopped = before.text === '.' ? tokens[at - 2] : before;
    if (NUMBERED.has(stopped?.lower ?? '') && tokens[at]?.kind === 'number') return true;
    // The rest of a score or telephone number.
    const dashed = /^[-–]$/.test(before.text) && tokens[at - 2]?.end === before.start;
    if (dashed && before.end === tokens[at]?.start && tokens[at - 2]?.kind === 'number')
      return true;
    if (/^[#:+]$/.test(before.text) && before.end === tokens[at]?.start) return true;
  }
  // "9/11", "24/7".
  if (isSlash(tokens, at - 1, first) || isSlash(tokens, at + 1, first)) return true;
  if (next?.text === ':' && after?.kind === 'number' && after.start === next.end) return true;
  if (/^(?:a\.m\.|p\.m\.|am|pm|o['’]clock|gmt)$/.test(next?.lower ?? '')) return true;
  // "555-0123-44": figures parted by more than one dash.
  const again = tokens[at + 3];
  return /^[-–]$/.test(next?.text ?? '') && again?.text === next?.text && after?.kind === 'number';
}

/** A slash between two numbers, none of them apart. */
function isSlash(tokens: readonly Token[], at: number, first: number): boolean {
  const [before, slash, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (slash?.text !== '/' || at <= first || !before || !next) return false;
  const joined = before.end === slash.start && next.start === slash.end;
  return joined && before.kind === 'number' && next.kind === 'number';
}

/** Gives a number its unit: a currency, a share, a time ago or the noun it counts. */
function readCounted(
  tokens: readonly Token[],
  open: Pick<Found, 'from' | 'core'>,
  lower: NumberMatch,
  stated: Found['bound'] | undefined,
  limit: number,
): Found | null {
  const between = stated ? null : betweenUpper(tokens, open.core, lower, limit);
  const dashed = between ?? readUpper(tokens, lower.to, limit, false);
  // "93 year-old": an age, written with a space.
  if (!dashed && /^(?:year|month|week|day)-olds?$/.test(tokens[lower.to]?.lower ?? '')) {
    const unit = `${tokens[lower.to]?.lower.split('-')[0]}s`;
    return {
      ...open,
      value: lower.value,
      bound: 'exactly',
      to: lower.to + 1,
      kind: 'quantity',
      unit,
    };
  }
  const number = dashed ?? lower;
  const after = boundAfter(tokens, number.to);
  const own = dashed ? 'at most' : number.vague ? 'more than' : 'exactly';
  const bound = stated ?? after?.bound ?? own;
  const from = between ? open.core - 1 : open.from;
  const base = { from, core: open.core, value: number.value, bound };
  const to = after?.to ?? number.to;
  const percent = readPercent(tokens, to, number, limit);
  if (percent) return { ...base, ...percent, kind: 'percent' };
  const ago = readAgo(tokens, to, limit);
  if (ago > 0) return { ...base, to: ago, kind: 'date', unit: '' };
  const amount = readNamed(tokens, { ...number, to }, limit);
  if (amount)
    return { ...base, value: amount.value, to: amount.to, kind: 'money', unit: amount.unit };
  const many = standsAlone(tokens, number);
  const noun = many ? null : countedNoun(tokens, to, limit, number.value === 1);
  // "2-1 defeat", "52-48 vote": a score has no plural after it.
  if (noun) return { ...base, to: noun.to, kind: 'quantity', unit: noun.unit };
  if (many || (dashed && isLarge(tokens, lower) && isLarge(tokens, number)))
    return { ...base, to, kind: 'quantity', unit: '' };
  if (dashed || number.vague || isAge(tokens, open.core, number)) return null;
  const spelled = tokens[number.to - 1]?.kind !== 'number';
  if (spelled && number.value < 13) return null;
  return { ...base, to, kind: 'quantity', unit: '' };
}

/** "in the tens of thousands": a vague number that says not of what. */
const standsAlone = (tokens: readonly Token[], { vague, scaled, to }: NumberMatch) =>
  vague && scaled && /[nd]s$/.test(tokens[to - 1]?.lower ?? '') && tokens[to]?.lower !== 'of';

/** Thousands with their comma, or a number with its scale: no year and no score. */
const isLarge = (tokens: readonly Token[], { value, scaled, to }: NumberMatch) =>
  value >= 1000 && (scaled || (tokens[to - 1]?.text.includes(',') ?? false));

/** "between 20 and 30": the upper end, or null. */
function betweenUpper(tokens: readonly Token[], at: number, { to }: NumberMatch, limit: number) {
  if (tokens[at - 1]?.lower !== 'between' || tokens[to]?.lower !== 'and') return null;
  return readNumber(tokens, to + 1, limit);
}

function readPercent(tokens: readonly Token[], to: number, number: NumberMatch, limit: number) {
  if (number.percent) return { to, unit: 'percent' };
  const word = to < limit ? (tokens[to]?.lower ?? '') : '';
  const next = to + 1 < limit ? (tokens[to + 1]?.lower ?? '') : '';
  if (/^(?:%|percent|pc|pct)$/.test(word)) return { to: to + 1, unit: 'percent' };
  if (word === 'per' && next === 'cent') return { to: to + 2, unit: 'percent' };
  if (word === 'percentage' && /^points?$/.test(next))
    return { to: to + 2, unit: 'percentage points' };
  return null;
}

/** "Ann Lee, 47, said": a number between commas after a name. */
function isAge(tokens: readonly Token[], at: number, { value }: NumberMatch): boolean {
  const closes = /^[,.)]$/.test(tokens[at + 1]?.text ?? '');
  return closes && tokens[at - 1]?.text === ',' && isCapitalized(tokens[at - 2]) && value < 120;
}
