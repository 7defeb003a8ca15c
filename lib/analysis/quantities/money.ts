import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';
import {
  COINS,
  CURRENCY_PREFIXES,
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  DOLLAR_LETTERS,
  DOUBTFUL_WORDS,
  LETTER_PREFIXES,
  NATIONAL,
} from './currencies';
import { tailFactor } from './number-words';
import { glued, type NumberMatch, readNumber } from './numbers';

/** An amount of money: tokens `from` to `to`, not included; `unit` is its ISO 4217 code. */
export interface Amount {
  readonly to: number;
  readonly value: number;
  readonly unit: string;
  readonly vague: boolean;
  /** "$12-14 billion": `value` is the upper end. */
  readonly range: boolean;
}

/** An amount that begins with its currency at token `at`: "$5", "US$3m", "Rs 500 crore", "N5bn"; or null. */
export function readPrefixed(tokens: readonly Token[], at: number, limit: number): Amount | null {
  const joined = readJoined(tokens, at, limit);
  if (joined) return joined;
  const prefix = readPrefix(tokens, at, limit);
  const number = prefix && readNumber(tokens, prefix.to, limit);
  if (!prefix || !number || number.percent) return null;
  const grouped = tokens[prefix.to]?.text.includes(',') ?? false;
  if (prefix.large && !(number.scaled || (grouped && number.value >= 1000))) return null;
  const upper = readUpper(tokens, number.to, limit, true);
  const last = upper ?? withGroups(tokens, number, limit);
  // "$500 pesos", "$3 million dollars": the word that names the sign's currency belongs to the amount.
  const named = CURRENCY_WORDS.get(tokens[last.to]?.lower ?? '');
  const to = named && last.to < limit && tokens[last.to]?.lower !== 'won' ? last.to + 1 : last.to;
  const whose = tokens[at]?.text === '$' ? ownerAfter(tokens, to, limit) : undefined;
  const base = { value: last.value, vague: false, range: upper !== null };
  return whose ? { ...base, to: to + 1, unit: whose } : { ...base, to, unit: prefix.unit };
}

/** "$100 Australian": whose dollars they are, where no noun follows that it could belong to. */
function ownerAfter(tokens: readonly Token[], at: number, limit: number): string | undefined {
  const next = at + 1 < limit ? tokens[at + 1] : undefined;
  const free =
    next?.kind !== 'word' || /^(?:to|for|in|a|an|per|from|on|by|at|with)$/.test(next.lower);
  return at < limit && free ? NATIONAL.get(`${tokens[at]?.lower}_dollars`) : undefined;
}

function readPrefix(tokens: readonly Token[], at: number, limit: number) {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next || at + 1 >= limit) return null;
  const sign = CURRENCY_SIGNS.get(token.text);
  if (sign && token.text !== '¢') return { unit: sign, to: at + 1, large: false };
  const dollars = DOLLAR_LETTERS.get(token.text);
  // "cost the US $5bn" and "A $5bn plant": with a space the letters are a word of their own.
  const apart = /^(?:US|A)$/.test(token.text) && next.start > token.end;
  if (next.text === '$' && dollars && !apart) return { unit: dollars, to: at + 2, large: false };
  if (token.text === 'GH' && /^[¢₵]$/.test(next.text))
    return { unit: 'GHS', to: at + 2, large: false };
  const unit = CURRENCY_PREFIXES.get(token.text);
  if (unit) {
    const to = next.text === '.' && next.start === token.end ? at + 2 : at + 1;
    return { unit, to, large: /^(?:COP|MAD|SOS|BD|SR|Fr|Le|Bs|Re|Sh|Nu|MK)$/.test(token.text) };
  }
  const letter = LETTER_PREFIXES.get(token.text);
  return letter ? { unit: letter, to: at + 1, large: true } : null;
}

const JOINED = /^(\p{L}{1,5})(\d[\d.,]*)(\p{L}{0,3})$/u;

/** "N5.2bn", "RM50", "R120 million", "Rs500": letters and figures in one. */
function readJoined(tokens: readonly Token[], at: number, limit: number): Amount | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !isCapitalized(token)) return null;
  if (!JOINED.test(token.text)) return null;
  const { text, to } = glued(tokens, at, limit);
  const match = JOINED.exec(text.replace(/[.,]$/, ''));
  const unit = CURRENCY_PREFIXES.get(match?.[1] ?? '') ?? LETTER_PREFIXES.get(match?.[1] ?? '');
  const factor = tailFactor((match?.[3] ?? '').toLowerCase());
  if (!match?.[2] || !unit || !Number.isFinite(factor)) return null;
  const value = Number(match[2].replaceAll(',', '')) * factor;
  const scale = readNumber(tokens, to, limit) ? null : scaleAfter(tokens, to, limit);
  const large = factor > 1 || scale !== null || (value >= 1000 && text.includes(','));
  if (!Number.isFinite(value) || !(large || CURRENCY_PREFIXES.has(match[1] ?? ''))) return null;
  return { to: scale?.to ?? to, value: value * (scale?.by ?? 1), unit, vague: false, range: false };
}

function scaleAfter(tokens: readonly Token[], at: number, limit: number) {
  const factor = {
    thousand: 1e3,
    lakh: 1e5,
    million: 1e6,
    crore: 1e7,
    billion: 1e9,
    trillion: 1e12,
  }[tokens[at]?.lower ?? ''];
  return factor && at < limit ? { by: factor, to: at + 1 } : null;
}

/** "N$ 500 000": groups of three figures parted by single spaces. */
function withGroups(tokens: readonly Token[], number: NumberMatch, limit: number) {
  let { value, to } = number;
  if (number.scaled || value >= 1000 || !Number.isInteger(value)) return { value, to };
  while (to < limit && /^\d{3}$/.test(tokens[to]?.text ?? '')) {
    if ((tokens[to]?.start ?? 0) - (tokens[to - 1]?.end ?? 0) !== 1) break;
    value = value * 1000 + Number(tokens[to]?.text);
    to++;
  }
  return { value, to };
}

/** "-14 billion", "– $14bn": the upper end of a range at token `at`, or null. */
export function readUpper(
  tokens: readonly Token[],
  at: number,
  limit: number,
  money: boolean,
): NumberMatch | null {
  if (!/^[-–]$/.test(tokens[at]?.text ?? '') || at + 1 >= limit) return null;
  const sign = money && CURRENCY_SIGNS.has(tokens[at + 1]?.text ?? '') ? 1 : 0;
  const close = tokens[at]?.start === tokens[at - 1]?.end;
  if (close !== (tokens[at + 1]?.start === tokens[at]?.end)) return null;
  return readNumber(tokens, at + 1 + sign, limit);
}

/** The currency named after a number that ends before token `at`: "US dollars", "cents"; or null. */
export function readNamed(
  tokens: readonly Token[],
  number: NumberMatch,
  limit: number,
): Amount | null {
  let at = number.to;
  // "millions of dollars", "tens of millions of US dollars".
  if (number.vague && tokens[at]?.lower === 'of') at++;
  let nation = at;
  while (nation < at + 2 && nation < limit && isNation(tokens[nation])) nation++;
  if (nation >= limit) return null;
  const word = tokens[nation]?.lower ?? '';
  const base = { to: nation + 1, vague: number.vague, range: false };
  const coin = COINS.get(word);
  if (coin) return { ...base, value: number.value / 100, unit: coin };
  const unit = CURRENCY_WORDS.get(word);
  if (!unit || (DOUBTFUL_WORDS.test(word) && number.value < 100)) return null;
  if (/^pounds?$/.test(word) && isWeight(tokens, number, nation, limit)) return null;
  const plural = word.endsWith('s') ? word : `${word}s`;
  const whose = nation > at ? `${tokens[nation - 1]?.lower}_` : '';
  return {
    ...base,
    value: number.value,
    unit: NATIONAL.get(whose + plural) ?? NATIONAL.get(whose + word) ?? unit,
  };
}

const isNation = (token: Token | undefined) =>
  token !== undefined &&
  (isCapitalized(token) || token.lower === 'us') &&
  !CURRENCY_WORDS.has(token.lower);

/** "12 pounds of cocaine", "weighs 200 pounds". */
function isWeight(
  tokens: readonly Token[],
  number: NumberMatch,
  at: number,
  limit: number,
): boolean {
  if (number.scaled) return false;
  if (at + 2 < limit && tokens[at + 1]?.lower === 'of') {
    return !/^(?:aid|debt|money|public|government|funding|their|taxpayers?|compensation|damages|the|his|her)$/.test(
      tokens[at + 2]?.lower ?? '',
    );
  }
  for (let i = Math.max(0, number.to - 6); i < number.to; i++) {
    if (/^(?:weigh|weighs|weighed|weighing|weight)$/.test(tokens[i]?.lower ?? '')) return true;
  }
  return false;
}

/** Whether a capitalised word can be the currency of the amount after it, or joined to one. */
export const beginsMoney = (text: string): boolean =>
  text.length <= 3
    ? CURRENCY_PREFIXES.has(text) ||
      DOLLAR_LETTERS.has(text) ||
      LETTER_PREFIXES.has(text) ||
      text === 'GH' ||
      /\d/.test(text)
    : CURRENCY_PREFIXES.has(text) || /^\p{L}{1,5}\d/u.test(text);
