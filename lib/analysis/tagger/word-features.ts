import { addCode, SEED, spread } from './hash';

/** Rows of the table that the hashed features of words share; row 0 stands for nothing. */
export const HASHED_ROWS = 1 << 13;
/** Hashed features of each word: itself, four prefixes, four suffixes, two shapes. */
export const WORD_SLOTS = 11;

const AFFIX = 4;
const SHAPE_LENGTH = 12;
const UPPER = 88;
const LOWER = 120;
const DIGIT = 48;

/**
 * Writes the rows of a word's features from `at` on: what it is, how it begins and ends (in lower
 * case), and its shape ("McDonald's" is "XxXxxxxx'x", in short "XxXx'x"). A feature that the word is
 * too short for is row 0. Takes time for 40 letters at most.
 */
export function writeWordFeatures(text: string, lower: string, rows: Int32Array, at: number) {
  const length = Math.min(lower.length, 40);
  let whole = SEED;
  let slot = at + 1;
  for (let i = 0; i < length; i++) {
    whole = addCode(whole, lower.charCodeAt(i));
    if (i < AFFIX) rows[slot++] = row(whole, i + 1);
  }
  for (let i = length; i < AFFIX; i++) rows[slot++] = 0;
  rows[at] = row(whole, 0);
  let suffix = SEED;
  for (let i = 0; i < AFFIX; i++) {
    if (i >= lower.length) rows[slot++] = 0;
    else {
      suffix = addCode(suffix, lower.charCodeAt(lower.length - 1 - i));
      rows[slot++] = row(suffix, 5 + i);
    }
  }
  let shape = SEED;
  let short = SEED;
  let last = 0;
  for (let i = 0; i < Math.min(text.length, SHAPE_LENGTH); i++) {
    const code = shapeOf(text, lower, i);
    shape = addCode(shape, code);
    if (code !== last) short = addCode(short, code);
    last = code;
  }
  rows[slot++] = row(shape, 9);
  rows[slot] = row(short, 10);
}

/** The class of a character: "X", "x", "0" or itself. */
function shapeOf(text: string, lower: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code >= 97 && code <= 122) return LOWER;
  if (code >= 65 && code <= 90) return UPPER;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code < 128) return code;
  // Beyond ASCII, what changes in lower case is a capital; letters without case count as small.
  return lower.length === text.length && lower.charCodeAt(i) !== code ? UPPER : LOWER;
}

const row = (hash: number, kind: number) =>
  1 + (spread(Math.imul(hash, 31) + kind) % (HASHED_ROWS - 1));
