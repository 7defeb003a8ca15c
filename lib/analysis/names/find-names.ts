import type { Sentence } from '@/lib/analysis/sentences/split';
import type { Tagger } from '@/lib/analysis/tagger/load-tagger';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import type { Entity } from '@/lib/model/analysis';
import { joinNames } from './join';
import { readMentions } from './mentions';
import { settleKinds } from './settle';

/** Finds the names in the sentences of one article; clear mentions of a name decide the doubtful ones. */
export function findNames(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  tagger: Tagger,
): Entity[] {
  const mentions = readMentions(text, tokens, sentences, tagger.tag(tokens, sentences));
  return joinNames(mentions, settleKinds(mentions));
}
