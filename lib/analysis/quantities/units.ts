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
  up down out off over under ago each times`);

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
      return { unit: token.lower, to: i + 1 };
    if (
      single &&
      /^(?:year|day|month|week|hour|person|man|woman|child|percent)$/.test(token.lower)
    ) {
      return { unit: token.lower, to: i + 1 };
    }
  }
  return null;
}

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
