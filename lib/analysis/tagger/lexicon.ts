import type { Token } from '@/lib/analysis/tokens/tokenize';
import { addCode, hashText, SEED } from './hash';

/** Classes of names and words that a lexicon tells; the bits of its masks, in this order. */
export const LEXICON_CLASSES = [
  'given-name',
  'family-name',
  'place',
  'town',
  'demonym',
  'organization',
  'company',
  'organization-phrase',
  'place-phrase',
  'organization-head',
  'place-head',
  'other-head',
  'title',
  'common-word',
  'speech-verb',
  'calendar',
] as const;

/** Tokens of the longest phrase that is looked for. */
const LONGEST = 6;
const SPACE = 32;

/** Tells the classes of phrases, in lower case, by the hash of their tokens with one space between. */
export interface Lexicon {
  /** Bits as in LEXICON_CLASSES; 0 for a phrase of no class. */
  classes(hash: number): number;
}

/** Hash of a phrase in lower case whose words have one space between. */
export const phraseHash = (phrase: string): number => hashText(phrase);

/** Where a token stands in a phrase of a class; 0 for nowhere. */
const POSITIONS = { first: 1, inside: 2, last: 3, single: 4 } as const;

/**
 * Marks the phrases of a lexicon that begin with a capital or digit: for each class the longest that
 * begins at a token. `marks` holds a row of one position for each class per token, that of `first` at `at`.
 */
export function markPhrases(
  lexicon: Lexicon,
  tokens: readonly Token[],
  first: number,
  last: number,
  marks: Uint8Array,
  at: number,
) {
  for (let i = first; i < last; i++) {
    const code = tokens[i]?.text.charCodeAt(0) ?? 0;
    if (code >= 97 && code <= 122) continue;
    let hash = SEED;
    const most = Math.min(last - i, LONGEST);
    for (let k = 0; k < most; k++) {
      if (k > 0) hash = addCode(hash, SPACE);
      hash = hashText(tokens[i + k]?.lower ?? '', hash);
      masks[k] = lexicon.classes(hash);
    }
    let seen = 0;
    for (let k = most - 1; k >= 0; k--) {
      const fresh = (masks[k] ?? 0) & ~seen;
      seen |= fresh;
      for (let rest = fresh; rest !== 0; rest &= rest - 1)
        mark(marks, at + (i - first) * CLASSES + 31 - Math.clz32(rest & -rest), k + 1);
    }
  }
}

const CLASSES = LEXICON_CLASSES.length;
/** The classes of the phrases that begin at one token, by their length. */
const masks = new Int32Array(LONGEST);

/** Marks one phrase unless an earlier one covers its first token. */
function mark(marks: Uint8Array, at: number, length: number) {
  if (marks[at] !== 0) return;
  if (length === 1) {
    marks[at] = POSITIONS.single;
    return;
  }
  marks[at] = POSITIONS.first;
  for (let k = 1; k < length - 1; k++) marks[at + k * CLASSES] = POSITIONS.inside;
  marks[at + (length - 1) * CLASSES] = POSITIONS.last;
}
