import { MINOR, NEGATIONS, NUMBER_WORDS, TURNING, UNITS } from './fact-words';
import { areOpposites } from './opposites';
import type { TextIndex } from './text-index';
import { type Word, wordsOf } from './word';
import { differences } from './word-diff';

export interface Comparison {
  /** A number, a name, a negation or another word that turns the meaning differs. */
  factsDiffer: boolean;
  /** Words of substance that differ, as a share of the longer text's words. */
  reworded: number;
  /** Words that are the same, as a share of the longer text; those of substance count thrice. */
  kept: number;
}

/** Weight of a word of substance, where one that claims can do without has 1. */
const SUBSTANCE = 3;

/**
 * Compares what two wordings of a claim say, word by word. `was` and `is` are the old and the new
 * text; `index` tells of words that begin with a capital whether they are names.
 */
export function compareFacts(was: string, is: string, index: TextIndex): Comparison {
  const before = wordsOf(was);
  const after = wordsOf(is);
  const { removed, added } = differences(before, after);
  const isFact = (word: Word, text: string) =>
    /\p{N}|%/u.test(word.key) ||
    isNegation(word.key) ||
    isFactWord(word.key.replace(/'s?$/, '')) ||
    isName(word, text, index);
  const isVariant = (word: Word, others: Word[]) =>
    others.some(
      // A word that moved is in both lists, as itself.
      ({ key }) => key !== word.key && asSpelledInLondon(key) === asSpelledInLondon(word.key),
    );
  const pairs = withoutSpellings(removed, added);
  const substance = Math.max(
    pairs.removed.filter((word) => !MINOR.has(word.key)).length,
    pairs.added.filter((word) => !MINOR.has(word.key)).length,
  );
  return {
    factsDiffer:
      removed.some((word) => isFact(word, was) && !isVariant(word, added)) ||
      added.some((word) => isFact(word, is) && !isVariant(word, removed)) ||
      removed.some((a) => added.some((b) => areOpposites(a.key, b.key))) ||
      countsOthers(before, after, added),
    reworded: substance / Math.max(1, before.length, after.length),
    kept:
      1 -
      Math.max(weightOf(pairs.removed), weightOf(pairs.added)) /
        Math.max(1, weightOf(before), weightOf(after)),
  };
}

const isFactWord = (key: string) =>
  NUMBER_WORDS.has(key) || TURNING.has(key) || UNITS.has(key) || NEGATIONS.has(key);

/** Whether right after a figure that stays, other things are counted. */
function countsOthers(was: readonly Word[], is: readonly Word[], added: readonly Word[]): boolean {
  const isNew = new Set(added);
  return is.some((word, i) => {
    const figure = is[i - 1];
    if (!figure || !isNew.has(word) || !isFigure(figure) || MINOR.has(word.key)) return false;
    const old = was[was.findIndex(({ key }) => key === figure.key) + 1];
    return old !== undefined && !MINOR.has(old.key) && !isForm(old.key, word.key);
  });
}

const isFigure = ({ key }: Word) => /\p{N}/u.test(key) || NUMBER_WORDS.has(key);

/** Whether two words are one: in singular and plural, or spelled in two ways. */
const isForm = (a: string, b: string) =>
  a === b || `${a}s` === b || `${b}s` === a || isSpelling(a, b);

/** Whether a word denies: "not", "never", "isn't". */
export function isNegation(key: string): boolean {
  return NEGATIONS.has(key) || /n't$/.test(key);
}

function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, { key }) => sum + (MINOR.has(key) ? 1 : SUBSTANCE), 0);
}

function isName(word: Word, text: string, index: TextIndex): boolean {
  if (!/^\p{Lu}/u.test(word.text)) return false;
  const opens = /(?:^|[.!?:\n]['(]*\s*|^['(]*)['(]*$/u.test(text.slice(0, word.start));
  return !opens || !(MINOR.has(word.key) || index.hasInLowerCase(word.key));
}

/** Leaves out pairs that are one word spelled in two ways. */
function withoutSpellings(removed: Word[], added: Word[]) {
  const left = [...added];
  const kept = removed.filter((word) => {
    const at = left.findIndex((other) => isSpelling(word.key, other.key));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { removed: kept, added: left };
}

/** A word in one spelling, where Britain and America have two: a name in the other is the same. */
const asSpelledInLondon = (key: string) =>
  key
    .replace(/(?<=\p{L}{3})iz(?=(?:e[ds]?|ing|ations?)$)/u, 'is')
    .replace(/(?<=\p{L}{2})or(?=s?$)/u, 'our')
    .replace(/(?<=\p{L}{3})(?:ense$|enter(?=s?$))/u, (end) => (end === 'ense' ? 'ence' : 'entre'));

function isSpelling(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || a[0] !== b[0]) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= (Math.max(a.length, b.length) >= 9 ? 2 : 1);
}
