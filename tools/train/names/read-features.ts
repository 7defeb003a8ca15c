import { type Sentence, splitSentences } from '@/lib/analysis/sentences/split';
import { CONTEXT_SLOTS, readArticle } from '@/lib/analysis/tagger/article-features';
import type { Lexicon } from '@/lib/analysis/tagger/lexicon';
import { BEGIN, INSIDE, LAST, NAME_TYPES, tagOf, UNIT } from '@/lib/analysis/tagger/tags';
import { WORD_SLOTS, writeWordFeatures } from '@/lib/analysis/tagger/word-features';
import { isCapitalized, type Token, tokenize } from '@/lib/analysis/tokens/tokenize';
import type { AssembledDocument } from '../corpus';

/** Numbers of each token. */
export const TOKEN_COLUMNS = 3 + WORD_SLOTS + CONTEXT_SLOTS;

/** The numbers of a document for the trainer: a row a token, and the lengths of its sentences. */
export interface DocumentNumbers {
  /** Rows of vector, tag (-1 outside or of the kind that the corpus leaves out), group, features. */
  rows: Int32Array;
  lengths: number[];
}

/** Reads a document as the engine will and gives each token the tag of the name it is part of. */
export function readFeatures(
  { text, blocks, names }: AssembledDocument,
  lexicon: Lexicon,
  vectorOf: (word: string) => number,
  withoutMisc: boolean,
): DocumentNumbers {
  const cuts = blocks.flatMap(({ start, end }) => [start, end]);
  const tokens = tokenize(text, cuts);
  const sentences = splitSentences(text, tokens, blocks);
  const article = readArticle(tokens, sentences, lexicon);
  const tags = tagTokens(tokens, sentences, names);
  const rows = new Int32Array(article.groups.length * TOKEN_COLUMNS);
  let at = 0;
  for (const { first, last } of sentences)
    for (let i = first; i < last; i++, at++) {
      const token = tokens[i] as Token;
      const base = at * TOKEN_COLUMNS;
      const tag = tags[i] ?? 0;
      rows[base] = vectorOf(token.lower);
      rows[base + 1] = withoutMisc && tag === 0 && isCapitalized(token) ? -1 : tag;
      rows[base + 2] = article.groups[at] ?? -1;
      writeWordFeatures(token.text, token.lower, rows, base + 3);
      for (let c = 0; c < CONTEXT_SLOTS; c++)
        rows[base + 3 + WORD_SLOTS + c] = article.rows[at * CONTEXT_SLOTS + c] ?? 0;
    }
  return { rows, lengths: sentences.map(({ first, last }: Sentence) => last - first) };
}

/** Tags (tags.ts) of tokens; a token that is only in part in a name counts to it. */
function tagTokens(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  names: readonly { start: number; end: number; type: string }[],
): Int32Array {
  const nameOf = new Int32Array(tokens.length).fill(-1);
  let at = 0;
  for (const [index, { start, end }] of names.entries()) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++;
    for (; at < tokens.length && (tokens[at]?.start ?? 0) < end; at++) nameOf[at] = index;
  }
  const tags = new Int32Array(tokens.length);
  // A name that our sentences cut is two: no tag sequence goes on over the end of a sentence.
  for (const { first, last } of sentences)
    for (let from = first; from < last; ) {
      const name = nameOf[from] ?? -1;
      let to = from + 1;
      while (to < last && name >= 0 && nameOf[to] === name) to++;
      const kind = (NAME_TYPES as readonly string[]).indexOf(names[name]?.type ?? '');
      if (kind >= 0)
        for (let i = from; i < to; i++)
          tags[i] = tagOf(
            kind,
            to - from === 1 ? UNIT : i === from ? BEGIN : i === to - 1 ? LAST : INSIDE,
          );
      from = to;
    }
  return tags;
}
