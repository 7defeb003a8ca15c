import { isDemonym } from '@/lib/analysis/lists/demonyms';
import {
  COMPANY_SUFFIXES,
  isKnownOrganization,
  LINKING_HEADS,
  ORGANIZATION_HEADS,
} from '@/lib/analysis/lists/organizations';
import { isKnownPlace } from '@/lib/analysis/lists/places';
import { HONORIFICS, OFFICES, TITLE_MODIFIERS } from '@/lib/analysis/lists/titles';
import {
  CALENDAR_WORDS,
  GENERIC_ACRONYMS,
  isCommonWord,
  isFirstName,
  isSurname,
  NAME_PARTICLES,
} from '@/lib/analysis/lists/words';
import { SENTENCE_STARTERS } from '@/lib/analysis/sentences/abbreviations';
import type { Sentence } from '@/lib/analysis/sentences/split';
import { isAllCaps, isCapitalized, isPossessive, type Token } from '@/lib/analysis/tokens/tokenize';
import { type Evidence, isTitleCase } from './evidence';

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

/** A capitalised word that can be part of a name. */
export function isName(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.kind === 'word' &&
    isCapitalized(token) &&
    token.text !== 'I' &&
    !/^I['’]|['’](?:re|ve|ll|d|m|t)$/.test(token.text) &&
    !CALENDAR_WORDS.has(token.lower) &&
    !(GENERIC_ACRONYMS.has(token.lower) && /^\p{Lu}+s?$/u.test(token.text))
  );
}

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
      const after = link(tokens, from, to, limit);
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

/** Index after a link ("of the", "and", "de", "&") and the name word it leads to, or 0. */
function link(tokens: readonly Token[], from: number, at: number, limit: number): number {
  const token = tokens[at];
  if (!token || at + 1 >= limit) return 0;
  const word = token.lower;
  let next = at + 1;
  if (tokens[next]?.lower === 'the' && /^(?:of|for|to|on|in|with|and)$/.test(word)) next++;
  if (NAME_PARTICLES.has(word))
    while (next < at + 3 && NAME_PARTICLES.has(tokens[next]?.lower ?? '')) next++;
  if (next >= limit || !isName(tokens[next])) return 0;
  const done = next + 1;
  if (token.text === '&') return done;
  if (NAME_PARTICLES.has(word)) return done;
  const head = headIn(tokens, from, at);
  if (word === 'of') return linksWithOf(tokens, from, at, next) ? done : 0;
  if (isPossessive(token)) return isAdministrative(tokens, at, next, limit) ? done : 0;
  if (word === 'for') return head && !isPerson(tokens, next) ? done : 0;
  if (word === 'with' || word === 'on' || word === 'to' || word === 'in') {
    return head && hasLink(tokens, from, at) && word === 'with'
      ? done
      : word === 'on' && head
        ? done
        : 0;
  }
  if (word === 'and') return joinsWithAnd(tokens, from, at, next) ? done : 0;
  return 0;
}

function linksWithOf(tokens: readonly Token[], from: number, at: number, next: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  if (OFFICES.has(before)) return false;
  if (LINKING_HEADS.has(before)) return true;
  if (
    /^(?:republic|kingdom|gulf|bay|strait|isle|state|university|emirates|cape|horn|sea|straits|statue|tower|battle|treaty|statute|peace|siege|edict|declaration|day|order|states|medal|hall|lake|mount|city|duke|bill|festival|feast)$/.test(
      before,
    )
  ) {
    return (
      !(from === at - 1 && /^(?:state|city|day|bill|order)$/.test(before) && next === at + 1) ||
      true
    );
  }
  return headIn(tokens, from, at) && hasLink(tokens, from, at) && !isKnownPlace(before);
}

const headIn = (tokens: readonly Token[], from: number, to: number) => {
  for (let i = from; i < to; i++) if (LINKING_HEADS.has(tokens[i]?.lower ?? '')) return true;
  return false;
};

const hasLink = (tokens: readonly Token[], from: number, to: number) => {
  for (let i = from + 1; i < to; i++) if (/^(?:of|for)$/.test(tokens[i]?.lower ?? '')) return true;
  return false;
};

const isPerson = (tokens: readonly Token[], at: number) =>
  isFirstName(tokens[at]?.lower ?? '') && isName(tokens[at + 1]);

/** "Yunfu City's Association for ...": an administered place owns the body named after it. */
function isAdministrative(tokens: readonly Token[], at: number, next: number, limit: number) {
  if (!/^(?:city|county|province|district|municipality)$/.test(tokens[at - 1]?.lower ?? ''))
    return false;
  for (let i = next; i < Math.min(next + 4, limit) && isName(tokens[i]); i++) {
    const follows = tokens[i + 1]?.lower ?? '';
    if (LINKING_HEADS.has(tokens[i]?.lower ?? '') && /^(?:of|for|on)$/.test(follows)) return true;
  }
  return false;
}

/** "Department of Health and Human Services", "Food and Drug Administration". */
function joinsWithAnd(tokens: readonly Token[], from: number, at: number, next: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[next];
  if (!before || !after || !isCommonWord(before.lower) || !isCommonWord(after.lower)) return false;
  if (headIn(tokens, from, at) && hasLink(tokens, from, at)) return true;
  if (ORGANIZATION_HEADS.has(before.lower)) return false;
  for (let i = next; i < next + 4 && isName(tokens[i]); i++) {
    if (ORGANIZATION_HEADS.has(tokens[i]?.lower ?? '')) return true;
  }
  return false;
}
