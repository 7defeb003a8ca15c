import type { Sentence } from '@/lib/analysis/sentences/split';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import type { Entity } from '@/lib/model/analysis';
import { carryQuotations } from './carry';
import { findAttribution } from './find-attribution';
import { resolvePronouns } from './pronouns';
import type { Quotations } from './quotes';
import type { Attributed } from './types';

/** An article as the earlier stages read it. */
export interface ReadArticle {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly Entity[];
}

/**
 * Finds who is reported to say what each sentence of an article tells. A sentence inside a quotation that
 * began or ends in another keeps its speaker; a pronoun keeps its place and gets a `name` where that is safe.
 * Sentences that nobody is said to say are not in the map.
 */
export function findAttributions(
  article: ReadArticle,
  quotes: Quotations,
): Map<Sentence, Attributed> {
  const { tokens, sentences } = article;
  const found = new Map<Sentence, Attributed>();
  for (const sentence of sentences) {
    const attributed = findAttribution(tokens, sentence, quotes);
    if (attributed) found.set(sentence, attributed);
  }
  carryQuotations(article, quotes, found);
  resolvePronouns(article, quotes, found);
  return found;
}
