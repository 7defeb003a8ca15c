import { CALENDAR_WORDS, GENERIC_ACRONYMS } from '@/lib/analysis/lists/words';
import { isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';

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
