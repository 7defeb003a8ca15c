import type { Sentence } from '@/lib/analysis/sentences/split';
import { isAllCaps, isCapitalized, type Token } from '@/lib/analysis/tokens/tokenize';
import { LEXICON_CLASSES, type Lexicon, markPhrases } from './lexicon';
import { HASHED_ROWS } from './word-features';

const CLASSES = LEXICON_CLASSES.length;
const LEXICON_ROWS = CLASSES * 4;
/** Rows of the feature table, hashed and not. */
export const FEATURE_ROWS = HASHED_ROWS + LEXICON_ROWS + 8 + 16;
/** Features of a token that depend on the article: one for each class, its sentence, its word. */
export const CONTEXT_SLOTS = CLASSES + 2;

/**
 * What an article tells of its tokens: rows of the feature table, and the group of tokens of one word
 * that are written with a capital, -1 for others. `tokens` are the indices of the tokens it is about.
 */
export interface ArticleFeatures {
  readonly rows: Int32Array;
  readonly groups: Int32Array;
  readonly groupCount: number;
}

/** Reads the features of the tokens of an article's sentences, sentence after sentence. */
export function readArticle(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  lexicon: Lexicon,
): ArticleFeatures {
  const count = sentences.reduce((sum, { first, last }) => sum + last - first, 0);
  const rows = new Int32Array(count * CONTEXT_SLOTS);
  const groups = new Int32Array(count);
  const words = countWords(tokens, sentences);
  let at = 0;
  for (const sentence of sentences) {
    const { first, last } = sentence;
    const marks = new Uint8Array((last - first) * CLASSES);
    markPhrases(lexicon, tokens, first, last, marks);
    const manner = mannerOf(tokens, sentence);
    let inside = false;
    for (let i = first; i < last; i++, at++) {
      const token = tokens[i];
      if (!token) continue;
      const base = at * CONTEXT_SLOTS;
      for (let c = 0; c < CLASSES; c++) {
        const position = marks[(i - first) * CLASSES + c] ?? 0;
        rows[base + c] = position === 0 ? 0 : HASHED_ROWS + c * 4 + position - 1;
      }
      rows[base + CLASSES] = HASHED_ROWS + LEXICON_ROWS + manner + (inside ? 0 : 1);
      const up = isCapitalized(token);
      const word = words.get(token.lower);
      rows[base + CLASSES + 1] =
        HASHED_ROWS + LEXICON_ROWS + 8 + (up ? 8 : 0) + (word ? usage(word) : 0);
      groups[at] = up && word ? word.group : -1;
      if (token.kind === 'word') inside = true;
    }
  }
  return { rows, groups, groupCount: words.size };
}

interface Word {
  lower: number;
  capital: number;
  readonly group: number;
}

const usage = ({ lower, capital }: Word) =>
  (lower > 0 ? 1 : 0) + (capital > 0 ? 2 : 0) + (capital > 1 ? 4 : 0);

const TITLE = 2;
const CAPITALS = 4;

/** Whether capitals tell little in a sentence: most words have one, or all letters are capitals. */
function mannerOf(tokens: readonly Token[], { first, last }: Sentence): number {
  let words = 0;
  let up = 0;
  let all = 0;
  for (let i = first; i < last; i++) {
    if (tokens[i]?.kind !== 'word') continue;
    words++;
    if (isCapitalized(tokens[i])) up++;
    if (isAllCaps(tokens[i])) all++;
  }
  return (
    (words > 3 && up > words * 0.6 ? TITLE : 0) + (words > 1 && all > words * 0.7 ? CAPITALS : 0)
  );
}

/** Counts how often each word of an article stands in lower case and, inside a sentence, capitalised. */
function countWords(tokens: readonly Token[], sentences: readonly Sentence[]): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const sentence of sentences) {
    const titled = mannerOf(tokens, sentence) !== 0;
    let inside = false;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = tokens[i];
      if (!token) continue;
      if (token.kind === 'symbol') {
        if (/^["“”‘:—–(]$/.test(token.text)) inside = false;
        continue;
      }
      let word = words.get(token.lower);
      if (!word) {
        word = { lower: 0, capital: 0, group: words.size };
        words.set(token.lower, word);
      }
      if (!isCapitalized(token)) word.lower++;
      else if (inside && !titled) word.capital++;
      inside = true;
    }
  }
  return words;
}
