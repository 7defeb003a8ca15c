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
export const POSITIONS = { first: 1, inside: 2, last: 3, single: 4 } as const;

/**
 * Marks the phrases of a lexicon that begin with a capital or digit: for each class the longest that
 * begins at a token. `marks` holds a row of one position for each class per token, from `first` on.
 */
export function markPhrases(
  lexicon: Lexicon,
  tokens: readonly Token[],
  first: number,
  last: number,
  marks: Uint8Array,
) {
  const classes = LEXICON_CLASSES.length;
  for (let i = first; i < last; i++) {
    const code = tokens[i]?.text.charCodeAt(0) ?? 0;
    if (code >= 97 && code <= 122) continue;
    let hash = SEED;
    let seen = 0;
    const found: [mask: number, length: number][] = [];
    for (let j = i; j < Math.min(last, i + LONGEST); j++) {
      if (j > i) hash = addCode(hash, SPACE);
      hash = hashText(tokens[j]?.lower ?? '', hash);
      const mask = lexicon.classes(hash);
      if (mask !== 0) found.push([mask, j - i + 1]);
    }
    for (const [mask, length] of found.reverse()) {
      const fresh = mask & ~seen;
      seen |= mask;
      for (let c = 0; c < classes; c++)
        if ((fresh & (1 << c)) !== 0) mark(marks, (i - first) * classes + c, classes, length);
    }
  }
}

/** Marks one phrase unless an earlier one covers its first token. */
function mark(marks: Uint8Array, at: number, step: number, length: number) {
  if (marks[at] !== 0) return;
  for (let k = 0; k < length; k++)
    marks[at + k * step] =
      length === 1
        ? POSITIONS.single
        : k === 0
          ? POSITIONS.first
          : k === length - 1
            ? POSITIONS.last
            : POSITIONS.inside;
}
