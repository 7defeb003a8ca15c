import { DETERMINERS, MID_ADVERBS, PREPOSITIONS } from '@/lib/analysis/lists/clauses';
import {
  AUXILIARIES,
  IRREGULAR_PASTS,
  PRESENT_BASE,
  PRESENT_NOUNS,
  PRESENT_THIRD,
} from '@/lib/analysis/lists/finite';
import { wordSet } from '@/lib/analysis/lists/word-set';
import { isCapitalized, isPossessive, type Token } from '@/lib/analysis/tokens/tokenize';

const NOT_PAST =
  wordSet(`need feed seed speed deed indeed breed weed hundred red bed sacred naked wicked
  shed united aged based named so-called titled entitled armed unnamed limited advanced alleged proposed
  disputed wounded accused detailed combined increased reduced experienced`);

/** An adverb or other word that may stand between a subject and its verb. */
export const isMidAdverb = (token: Token | undefined): boolean =>
  token !== undefined &&
  (MID_ADVERBS.has(token.lower) || (/^\p{Ll}{3,}ly$/u.test(token.text) && token.lower !== 'only'));

/**
 * Whether token `at` can be a finite verb. A guess by form: auxiliaries, lists of irregular and common
 * verbs, and "-ed" unless a preposition after it or a determiner before it makes it a participle.
 */
export function isFiniteVerb(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || at <= first) return false;
  if (AUXILIARIES.has(token.lower)) return token.text !== 'May';
  if (isCapitalized(token)) return false;
  const before = tokens[at - 1];
  const word = before?.lower ?? '';
  if (DETERMINERS.has(word) || word === 'to' || PREPOSITIONS.has(word)) return false;
  if (IRREGULAR_PASTS.has(token.lower))
    return !/^(?:by|been|be)$/.test(tokens[at + 1]?.lower ?? '');
  if (PRESENT_NOUNS.has(token.lower) && !objectFollows(tokens[at + 1])) return false;
  if (PRESENT_THIRD.has(token.lower)) return !isPossessive(before) && nounLike(before);
  if (PRESENT_BASE.has(token.lower)) return isPluralSubject(before);
  if (!isPast(token.lower)) return false;
  return !/^(?:by|in|at|on|with|from|of|as)$/.test(tokens[at + 1]?.lower ?? '');
}

const objectFollows = (token: Token | undefined) =>
  token !== undefined &&
  (DETERMINERS.has(token.lower) ||
    token.kind === 'number' ||
    /^(?:to|that|more|less|up|down)$/.test(token.lower));

const nounLike = (token: Token | undefined) =>
  token !== undefined && (token.kind !== 'symbol' || /^[,)"”’']$/.test(token.text));

/** A subject that takes a plural verb: "experts", "people", "they". */
export function isPluralSubject(token: Token | undefined): boolean {
  return /^(?:they|we|i|you|people|police|media|some|many|most|others|who|figures|data)$|[^s'’]s$/.test(
    token?.lower ?? '',
  );
}

function isPast(word: string): boolean {
  return word.length > 4 && word.endsWith('ed') && !word.endsWith('eed') && !NOT_PAST.has(word);
}

/** Index of the first finite verb in a range, or -1. */
export function finiteIn(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (isFiniteVerb(tokens, i, from)) return i;
  return -1;
}

/** "killing", "drawing": a participle that may begin a phrase of its own. */
export const isParticiple = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{Ll}{2,}ing$/u.test(token.text) &&
  !/^(?:during|according|including|following|nothing|something|anything|everything|king|string|spring|morning|evening|being|thing|building|meeting|regarding|concerning)$/.test(
    token.lower,
  );
