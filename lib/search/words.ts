import { isAscii } from './fold';

/** A word of a folded text as it is compared, and where it stands there. */
export interface FoldedWord {
  /** Numbers without what groups their digits, and with a full stop before decimals. */
  word: string;
  start: number;
  end: number;
  /** The last character of a run without spaces, by itself: it begins no pair. */
  tail?: true;
}

const NUMBER = String.raw`\d{1,3}(?:([.,'\u00a0])\d{3})(?:\1\d{3})*(?:[.,]\d+)?(?!\d)|\d+[.,]\d+(?!\d)`;
/** Scripts that put no spaces between words. */
const UNSPACED =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー々]';
const WORDS = new RegExp(`${NUMBER}|(${UNSPACED}+)|(?:(?!${UNSPACED})[\\p{L}\\p{N}])+`, 'gu');
const PLAIN_WORDS = new RegExp(`${NUMBER}|[a-z\\d]+`, 'gu');

/**
 * The words of a folded text, in order; each takes one place. Of a run of characters without spaces
 * every pair is one, and the last character, so that any part of the run is a sequence of words.
 */
export function wordsOf(folded: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  const pattern = isAscii(folded) ? PLAIN_WORDS : WORDS;
  for (const match of folded.matchAll(pattern)) {
    const start = match.index;
    const text = match[0];
    const run = pattern === WORDS ? match[2] : undefined;
    if (run) words.push(...pairsOf(run, start));
    else words.push({ word: plainNumber(text), start, end: start + text.length });
  }
  return words;
}

function pairsOf(run: string, start: number): FoldedWord[] {
  const words: FoldedWord[] = [];
  const characters = [...run];
  let at = start;
  for (const [i, character] of characters.entries()) {
    const next = characters[i + 1];
    const word = character + (next ?? '');
    const tail = next === undefined ? { tail: true as const } : {};
    words.push({ word, start: at, end: at + word.length, ...tail });
    at += character.length;
  }
  return words;
}

/** "1,000", "1.000" and "1'000" are 1000; "3,5" is 3.5. Other words stay as they are. */
function plainNumber(text: string): string {
  if (!/[.,'\u00a0]/.test(text)) return text;
  const grouped = /^(\d{1,3}(?:([.,'\u00a0])\d{3})(?:\2\d{3})*)(?:[.,](\d+))?$/.exec(text);
  if (!grouped) return text.replace(',', '.');
  const [, whole = '', , decimals] = grouped;
  return whole.replace(/\D/g, '') + (decimals ? `.${decimals}` : '');
}
