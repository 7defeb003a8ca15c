import type { Sentence } from '@/lib/analysis/sentences/split';
import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';
import { readCredit } from './credits';
import { FINITE } from './cues';

const NOT_PAST =
  /^(?:need|feed|seed|speed|deed|indeed|breed|weed|hundred|red|bed|sacred|naked|wicked|shed|united)$/;

/** Index of the first word that can be a finite verb, or -1. */
export function findFiniteVerb(tokens: readonly Token[], sentence: Sentence): number {
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && isFiniteVerb(tokens, i, sentence.first)) return i;
  }
  return -1;
}

function isFiniteVerb(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (isCapitalized(token) && at > first) return false;
  if (at === first)
    return /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)$/.test(
      token.lower,
    );
  if (FINITE.has(token.lower)) return true;
  return isPast(token.lower);
}

/** A word with the form of a regular past tense. */
export function isPast(word: string): boolean {
  return word.length > 4 && word.endsWith('ed') && !NOT_PAST.test(word) && !word.endsWith('eed');
}

const STOP = /[.!?…]["”’')\]]*$/;
const GAP = /\S(?: {3,}|\t+)\S/;

/**
 * Furniture of a page: menus, share links, labels. A short stretch without a finite verb that has no
 * full stop, or is of three words at most, and columns set apart by white space.
 */
export function isFurniture(text: string, tokens: readonly Token[], sentence: Sentence): boolean {
  if (sentence.end - sentence.start > 200) return false;
  let words = 0;
  for (let i = sentence.first; i < sentence.last; i++) if (tokens[i]?.kind === 'word') words++;
  if (words === 0) return true;
  const slice = text.slice(sentence.start, sentence.end);
  const credit = readCredit(slice);
  if (credit === 'sure') return true;
  // The participle that opens a credit is no verb of a clause.
  if (credit && findFiniteVerb(tokens, { ...sentence, first: sentence.first + 2 }) < 0) return true;
  const stopped = STOP.test(slice);
  if (!stopped && GAP.test(slice)) return true;
  // What a text opens with is its headline, whose verb may be of any form.
  if (sentence.first === 0 && words >= 5) return false;
  const subject = /^(?:i|he|she|it|they|we|you|this|that)$/.test(
    tokens[sentence.first]?.lower ?? '',
  );
  if (subject || findFiniteVerb(tokens, sentence) >= 0) return words < 3 && !stopped;
  return words <= 3 || (!stopped && words <= 10);
}
