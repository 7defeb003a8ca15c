import { wordSet } from '@/lib/analysis/lists/word-set';
import { SENTENCE_STARTERS } from '@/lib/analysis/sentences/abbreviations';
import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';

const IRREGULAR =
  wordSet(`people men women children police troops staff personnel cattle teeth feet mice
  km kg mph kph cm mm mw gw kwh fish sheep aircraft spacecraft media criteria phenomena votes m ft lb lbs
  hectares acres tonnes tons percent clergy crew youths firemen policemen fishermen businessmen salesmen
  servicemen congressmen spokesmen gunmen women-led`);
const STOPS =
  wordSet(`of in at on by for from with to and or but than as is are was were be been has have
  had will would who which that this these those his her its their our my your it he she they we you
  said says if when while after before during since until between per not no more less so also about
  up down out off over under ago each times against among around near into onto can could may might
  must should do does did am pm o'clock gmt then because where there here yet still already both`);

/**
 * The noun that a number counts: the first plural within four words, none of them a function word.
 * Returns the noun and the index after it.
 */
export function countedNoun(
  tokens: readonly Token[],
  from: number,
  limit: number,
  single: boolean,
): { unit: string; to: number } | null {
  let at = from;
  if (tokens[at]?.lower === 'of') at++;
  if (/^(?:the|these|those|its|their|his|her)$/.test(tokens[at]?.lower ?? '') && at > from) at++;
  for (let i = at; i < Math.min(at + 5, limit); i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || STOPS.has(token.lower)) return null;
    if (i > at && SENTENCE_STARTERS.has(token.lower) && !isCapitalized(token)) return null;
    if (isPlural(token.lower) && !isDemonymPlural(tokens, i, limit))
      return { unit: measureOf(tokens[i - 1]) + token.lower, to: i + 1 };
    if (
      single &&
      /^(?:year|day|month|week|hour|person|man|woman|child|percent)$/.test(token.lower)
    ) {
      return { unit: token.lower, to: i + 1 };
    }
  }
  return null;
}

/** "square", "sq" and "cubic" are part of the unit they stand before. */
const measureOf = (before: Token | undefined): string =>
  /^(?:square|sq)$/.test(before?.lower ?? '')
    ? 'square '
    : before?.lower === 'cubic'
      ? 'cubic '
      : '';

function isPlural(word: string): boolean {
  if (IRREGULAR.has(word)) return true;
  return /[^sui'’]s$/.test(word) && word.length > 3;
}

/** "100 Chinese": an adjective in capitals before the noun is not the noun. */
function isDemonymPlural(tokens: readonly Token[], at: number, limit: number): boolean {
  const next = tokens[at + 1];
  return (
    at + 1 < limit && isCapitalized(tokens[at]) && next?.kind === 'word' && isPlural(next.lower)
  );
}

const COMPOUND =
  /^(\d{1,6})[-‐‑](year|month|week|day|hour|minute|mile|km|kilometer|kilometre|foot|meter|metre|point|seat|member|page|ton|tonne)\b/;

/** "14-year-old", "30-mile": a count and its unit in one word; null for other words. */
export function readCompound(
  tokens: readonly Token[],
  at: number,
): { value: number; unit: string } | null {
  const strong = /^(\d[\d,]*)-strong$/.exec(tokens[at]?.lower ?? '');
  if (strong?.[1]) return { value: Number(strong[1].replaceAll(',', '')), unit: '' };
  const match = COMPOUND.exec(tokens[at]?.lower ?? '');
  return match?.[2] ? { value: Number(match[1]), unit: `${match[2]}s` } : null;
}

const GLUED =
  /^(\d+(?:[.,]\d+)*)(pc|pct|p|km|kg|mph|kph|cm|mm|mw|gw|kwh|ft|lb|lbs|g|ml|kw|tonnes|hrs?|mins?)$/;

/** "50kg", "3.5pc", "80p": figures and a short unit in one word; null for other words. */
export function readGluedUnit(
  tokens: readonly Token[],
  at: number,
): { value: number; unit: string; kind: 'quantity' | 'percent' | 'money' } | null {
  const match = GLUED.exec(tokens[at]?.lower ?? '');
  const value = Number(match?.[1]?.replaceAll(',', ''));
  if (!match?.[2] || !Number.isFinite(value)) return null;
  if (/^pct?$/.test(match[2])) return { value, unit: 'percent', kind: 'percent' };
  if (match[2] === 'p')
    return value < 100 ? { value: value / 100, unit: 'GBP', kind: 'money' } : null;
  return { value, unit: match[2], kind: 'quantity' };
}
