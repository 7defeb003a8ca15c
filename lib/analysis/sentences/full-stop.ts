import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';
import {
  DATE_NAMES,
  DATES,
  INNER,
  LETTERED,
  NAME_STARTERS,
  NUMBERED,
  SENTENCE_STARTERS,
  TITLES,
  TRAILING,
  ZONES,
} from './abbreviations';

/**
 * Whether the "." at index `at` ends the sentence that began at `first`; `start` is the word that would
 * begin the next one.
 */
export function endsAtStop(
  tokens: readonly Token[],
  first: number,
  at: number,
  start: Token,
): boolean {
  const before = tokens[at - 1];
  if (!before || before.end !== tokens[at]?.start) return true;
  const word = before.lower;
  // "1." or "a." at the head of an item.
  if (at - first === 1 && (before.kind === 'number' || before.text.length === 1)) return false;
  if (before.kind !== 'word') return true;
  const capital = isCapitalized(before);
  if (/^\p{Lu}$/u.test(before.text)) return endsAtLetter(tokens[at - 2], start);
  if (NUMBERED.has(word) && (!capital || start.kind === 'number')) {
    if (start.kind === 'number') return false;
    // "c. January 1990", "b. March 2009", but "plan b. The": single letters stand for words.
    return word.length > 1 || isStarter(start);
  }
  if (INNER.has(word)) return !capital && isStarter(start);
  if (word === 'st' && SENTENCE_STARTERS.has(start.lower)) return isStarter(start);
  if (TITLES.has(word)) return !capital && SENTENCE_STARTERS.has(start.lower);
  if (!capital) return true;
  if (DATES.has(word)) return start.kind !== 'number' && !DATES.has(start.lower);
  if (TRAILING.has(word))
    return SENTENCE_STARTERS.has(start.lower) && !/^(?:and|of)$/.test(start.lower);
  return true;
}

/** A capital letter and a stop are an initial, unless the next sentence or the word before tells. */
function endsAtLetter(before: Token | undefined, start: Token): boolean {
  return isStarter(start) || LETTERED.has(before?.lower ?? '');
}

/** Whether a token that ends with its own stop ("U.S.", "p.m.", "e.g.") ends a sentence. */
export function endsAtDotted(token: Token, start: Token): boolean {
  if (/^[ap]\.m\.$/.test(token.lower)) {
    const time = [ZONES, DATES, DATE_NAMES].some((words) => words.has(start.lower));
    return start.kind !== 'number' && isCapitalized(start) && !time;
  }
  return /^\p{Lu}/u.test(token.text) && isStarter(start);
}

const isStarter = (token: Token) =>
  SENTENCE_STARTERS.has(token.lower) && !(isCapitalized(token) && NAME_STARTERS.has(token.lower));

/** Whether a capitalised word begins sentences and is not likely the first word of a name. */
export const isCapitalStarter = (token: Token) => isCapitalized(token) && isStarter(token);
