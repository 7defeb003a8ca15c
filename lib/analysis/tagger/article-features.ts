import type { Sentence } from '@/lib/analysis/sentences/split';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import { LEXICON_CLASSES, type Lexicon, markPhrases } from './lexicon';
import { HASHED_ROWS } from './word-features';
import { readWordUsage, type WordUsage } from './word-usage';

const CLASSES = LEXICON_CLASSES.length;
const LEXICON_ROWS = CLASSES * 4;
/** Rows of the feature table, hashed and not. */
export const FEATURE_ROWS = HASHED_ROWS + LEXICON_ROWS + 8 + 16;
/** Features of a token that depend on the article: one for each class, its sentence, its word. */
export const CONTEXT_SLOTS = CLASSES + 2;

/**
 * What an article tells of its tokens: rows of the feature table, 0 for none, and the group of tokens of
 * one word that are written with a capital, -1 for others. Token after token of its sentences.
 */
export interface ArticleFeatures {
  readonly rows: Int32Array;
  readonly groups: Int32Array;
}

/** Reads the features of the tokens of an article's sentences, sentence after sentence. */
export function readArticle(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  lexicon: Lexicon,
): ArticleFeatures {
  const usage = readWordUsage(tokens, sentences);
  const rows = readContext(tokens, sentences, lexicon, usage, { sentence: 0, token: 0 });
  return { rows, groups: readGroups(usage) };
}

/** The groups of an article's tokens. */
export function readGroups({ words, capitals }: WordUsage): Int32Array {
  return words.map((word, at) => (capitals[at] === 1 ? word : -1));
}

/**
 * The rows of the tokens of some of an article's sentences, CONTEXT_SLOTS a token. `from`: how many
 * sentences and tokens of the article come before them.
 */
export function readContext(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  lexicon: Lexicon,
  usage: WordUsage,
  from: { readonly sentence: number; readonly token: number },
): Int32Array {
  const count = sentences.reduce((sum, { first, last }) => sum + last - first, 0);
  const rows = new Int32Array(count * CONTEXT_SLOTS);
  const marks = new Uint8Array(count * CLASSES);
  let base = 0;
  let mark = 0;
  let at = from.token;
  for (const [s, { first, last }] of sentences.entries()) {
    markPhrases(lexicon, tokens, first, last, marks, mark);
    const manner = HASHED_ROWS + LEXICON_ROWS + (usage.manners[from.sentence + s] ?? 0);
    let inside = false;
    for (let i = first; i < last; i++, at++, base += CONTEXT_SLOTS) {
      for (let c = 0; c < CLASSES; c++, mark++) {
        const position = marks[mark] ?? 0;
        if (position !== 0) rows[base + c] = HASHED_ROWS + c * 4 + position - 1;
      }
      rows[base + CLASSES] = manner + (inside ? 0 : 1);
      rows[base + CLASSES + 1] = HASHED_ROWS + LEXICON_ROWS + 8 + usageOf(usage, at);
      if (tokens[i]?.kind === 'word') inside = true;
    }
  }
  return rows;
}

/** How the article writes the word of a token, and how it is written there: 0 to 15. */
function usageOf({ capitals, words, lower, capitalized }: WordUsage, at: number): number {
  const up = capitals[at] === 1 ? 8 : 0;
  const word = words[at] ?? -1;
  if (word < 0) return up;
  const inside = capitalized[word] ?? 0;
  return up + ((lower[word] ?? 0) > 0 ? 1 : 0) + (inside > 0 ? 2 : 0) + (inside > 1 ? 4 : 0);
}
