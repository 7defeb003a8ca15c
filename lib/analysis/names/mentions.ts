import { isDemonym } from '@/lib/analysis/lists/demonyms';
import { HONORIFICS, OFFICES } from '@/lib/analysis/lists/titles';
import { wordSet } from '@/lib/analysis/lists/word-set';
import type { Sentence } from '@/lib/analysis/sentences/split';
import type { Tagged } from '@/lib/analysis/tagger/load-tagger';
import { spansOf, typeProbabilities } from '@/lib/analysis/tagger/spans';
import { isPossessive, type Token } from '@/lib/analysis/tokens/tokenize';
import { compoundPlaces, extendNames, type NameRange, splitPairs } from './extend';

/** The kinds of names, in the order of NAME_TYPES in the tagger. */
export const NAME_KINDS = ['person', 'organization', 'place', 'other'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A mention of a name before its kind is settled. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Its words in lower case with one space between; mentions with the same key are settled together. */
  readonly key: string;
  /** Its words as they are written. */
  readonly words: readonly string[];
  /** The kind that the tagger gave it, in place. */
  readonly kind: NameKind;
  /** How probable each of NAME_KINDS is here, by the tagger's scores; the rest is for no name. */
  readonly probabilities: readonly number[];
  /** It stands after a word that tells where: "in", "from". */
  readonly located: boolean;
}

const WHERE = wordSet('in to from at near outside inside across around toward towards via into');

/** Reads the mentions in what the tagger found in the sentences of an article, in the order of the text. */
export function readMentions(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  tagged: Tagged,
): Mention[] {
  const mentions: Mention[] = [];
  let at = 0;
  for (const { first, last } of sentences) {
    const count = last - first;
    const offset = first - at;
    const found = spansOf(tagged.tags, at, at + count).map(({ from, to, type }) => ({
      from: from + offset,
      to: to + offset,
      kind: NAME_KINDS[type] ?? 'other',
    }));
    const ranges = [...found, ...compoundPlaces(tokens, found, first, last)]
      .sort((a, b) => a.from - b.from)
      .map((range) => ({
        ...range,
        probabilities: typeProbabilities(tagged, range.from - offset, range.to - offset),
      }));
    for (const name of extendNames(tokens, splitPairs(tokens, ranges), last)) {
      const mention = mentionOf(text, tokens, trim(tokens, name, first), name);
      if (mention) mentions.push(mention);
    }
    at += count;
  }
  return mentions;
}

/** Takes titles, articles and possessives off the ends of a name. */
function trim(
  tokens: readonly Token[],
  name: NameRange,
  first: number,
): { from: number; to: number } {
  const { kind } = name;
  let { from, to } = name;
  const word = (i: number) => tokens[i]?.lower ?? '';
  if (kind === 'person') {
    while (from < to - 1 && (HONORIFICS.has(word(from)) || OFFICES.has(word(from)))) {
      from++;
      if (word(from) === '.' && from < to - 1) from++;
    }
    if (from < to - 2 && isDemonym(word(from)) && OFFICES.has(word(from + 1))) from += 2;
  }
  const opening = from === first && kind !== 'other' && word(from) === 'the';
  if ((opening || tokens[from]?.text === 'the') && from < to - 1) from++;
  while (from < to - 1 && (isPossessive(tokens[to - 1]) || OPENERS.test(word(to - 1)))) to--;
  return { from, to };
}

const OPENERS = /^[(,;:'"“”‘’–—-]$/;

function mentionOf(
  text: string,
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  { kind, probabilities }: Pick<Mention, 'kind' | 'probabilities'>,
): Mention | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last || !/[\p{L}\d]/u.test(first.text + last.text)) return null;
  const words = tokens.slice(from, to).map((token) => token.text);
  const { start } = first;
  const { end } = last;
  const key = words.join(' ').toLowerCase();
  const located = WHERE.has(tokens[from - 1]?.lower ?? '');
  return { start, end, text: text.slice(start, end), key, words, kind, probabilities, located };
}
