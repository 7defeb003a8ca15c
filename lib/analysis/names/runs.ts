import { isDemonym } from '@/lib/analysis/lists/demonyms';
import {
  COMPANY_SUFFIXES,
  isKnownOrganization,
  ORGANIZATION_HEADS,
} from '@/lib/analysis/lists/organizations';
import { isKnownPlace } from '@/lib/analysis/lists/places';
import { HONORIFICS, OFFICES, TITLE_MODIFIERS } from '@/lib/analysis/lists/titles';
import { isCommonWord, isFirstName, isSurname } from '@/lib/analysis/lists/words';
import { SENTENCE_STARTERS } from '@/lib/analysis/sentences/abbreviations';
import type { Sentence } from '@/lib/analysis/sentences/split';
import { isAllCaps, isPossessive, type Token } from '@/lib/analysis/tokens/tokenize';
import { type Evidence, isTitleCase } from './evidence';
import { readLink } from './links';
import { isName } from './name-word';

/** A stretch of tokens that may be a name; `to` is not included. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const MAX_RUN = 16;

/** Finds the capitalised stretches of a sentence, inner "of", "and", "de" and the like included. */
export function findRuns(tokens: readonly Token[], sentence: Sentence, evidence: Evidence): Run[] {
  const runs: Run[] = [];
  const titled = isTitleCase(tokens, sentence);
  let opening = true;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.kind === 'symbol' && !isPossessive(token)) {
      opening ||= /^["“‘:•—–]$/.test(token.text) || isOpeningApostrophe(tokens, i);
      continue;
    }
    const starts = titled || opening ? isNameDespitePosition(tokens, i, evidence) : isName(token);
    opening = false;
    if (!starts) continue;
    const to = runEnd(tokens, i, sentence.last, titled ? evidence : null);
    runs.push({ from: i, to });
    i = to - 1;
  }
  return runs;
}

const isOpeningApostrophe = (tokens: readonly Token[], at: number) =>
  tokens[at]?.text === "'" && (tokens[at - 1]?.end ?? 0) < (tokens[at]?.start ?? 0);

/** The same where every word or any first word is capitalised: other evidence has to speak for it. */
function isNameDespitePosition(tokens: readonly Token[], at: number, evidence: Evidence): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !isName(token)) return false;
  const word = token.lower;
  if (SENTENCE_STARTERS.has(word)) return false;
  if (evidence.capital(word) > evidence.lower(word)) return true;
  const followed = isName(next);
  if (evidence.lower(word) > 0) return followed && startsInstitution(tokens, at);
  if (isKnownPlace(word) || isKnownOrganization(word) || isDemonym(word)) return true;
  if (HONORIFICS.has(word) || (OFFICES.has(word) && followed)) return true;
  if (isAllCaps(token) && token.text.length <= 6) return true;
  if (isFirstName(word) || isSurname(word)) return followed || !isCommonWord(word);
  if (!isCommonWord(word)) return word.length > 2 && (followed || !word.endsWith('ly'));
  return followed && (TITLE_MODIFIERS.has(word) || startsInstitution(tokens, at));
}

/** "Supreme Court", "World Health Organization": common words before the head of an institution. */
function startsInstitution(tokens: readonly Token[], at: number): boolean {
  let phrase = tokens[at]?.lower ?? '';
  for (let i = at + 1; i < at + 6; i++) {
    const token = tokens[i];
    if (!isName(token) || !token) return false;
    phrase += ` ${token.lower}`;
    if (ORGANIZATION_HEADS.has(token.lower) || isKnownOrganization(phrase)) return true;
    if (isKnownPlace(phrase)) return true;
  }
  return false;
}

function runEnd(
  tokens: readonly Token[],
  from: number,
  limit: number,
  titled: Evidence | null,
): number {
  let to = from + 1;
  while (to < limit && to - from < MAX_RUN) {
    const token = tokens[to];
    const before = tokens[to - 1];
    if (!token || !before || token.start - before.end > 1) break;
    if (isName(token)) {
      if (titled && isPlainInTitle(token, titled)) break;
      to++;
    } else if (isInitialStop(tokens, to)) to++;
    else if (isSuffixStop(before, token) || isNumeral(token)) to++;
    else {
      const after = readLink(tokens, from, to, limit);
      if (after === 0) break;
      to = after;
    }
  }
  const last = tokens[to - 1];
  return last?.text === '.' && COMPANY_SUFFIXES.has(tokens[to - 2]?.lower ?? '') && to >= limit
    ? to - 1
    : to;
}

/** The stop of "Inc." and "Jr.". */
const isSuffixStop = (before: Token, token: Token) =>
  token.text === '.' && (COMPANY_SUFFIXES.has(before.lower) || /^(?:jr|sr)$/.test(before.lower));

/** "Elizabeth II", "World War II". */
const isNumeral = (token: Token) =>
  /^(?:II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|XIV|XV|XVI)$/.test(token.text);

/** In a title, a common word ends a name unless the article writes it with a capital elsewhere. */
function isPlainInTitle(token: Token, evidence: Evidence): boolean {
  return (
    isCommonWord(token.lower) &&
    evidence.capital(token.lower) === 0 &&
    !ORGANIZATION_HEADS.has(token.lower) &&
    !isFirstName(token.lower) &&
    !OFFICES.has(token.lower)
  );
}

/** The stop of "George W. Bush" or "St. Louis", with a capital after it. */
function isInitialStop(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]?.text !== '.' || !before || before.end !== tokens[at]?.start) return false;
  if (!isName(tokens[at + 1])) return false;
  return (
    /^\p{Lu}$/u.test(before.text) || HONORIFICS.has(before.lower) || isShortTitle(before.lower)
  );
}

const isShortTitle = (word: string) =>
  /^(?:gen|sen|rep|gov|lt|col|sgt|maj|capt|mt|ft|jr)$/.test(word);
