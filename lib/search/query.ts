import { fold } from './fold';
import { wordsOf } from './words';

/** Words that stand one after the other; null is any word. */
export type Pattern = readonly (string | null)[];

/** One thing that is looked for. */
export interface Term {
  /** Each is a way to write it; one has to be there. */
  patterns: readonly Pattern[];
  /** The last word may be the beginning of one. */
  open: boolean;
}

/** Everything that is looked for; all of it has to be there. */
export type Terms = readonly Term[];

/** A part in quotation marks of any kind, also one that is still being typed; else a word. */
const PARTS = /["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|[^\s"“”„«»]+/g;

/**
 * Reads what a person types into a search field. Each word is the beginning of a word; a part in
 * quotation marks stands as it is, word for word. Without a word in it, nothing is looked for.
 */
export function readQuery(text: string): Terms {
  const terms = new Map<string, Term>();
  for (const [part, quoted, end] of text.matchAll(PARTS)) {
    const open = quoted === undefined || end === '';
    const folded = fold(quoted ?? part);
    const pattern = patternOf(folded);
    if (pattern.length === 0) continue;
    const patterns = [pattern, ...otherNumbers(folded, open)];
    terms.set(JSON.stringify([patterns, open]), { patterns, open });
  }
  return [...terms.values()];
}

function patternOf(folded: string): Pattern {
  const words = wordsOf(folded);
  // The last of a run of characters is in the pair before it already.
  const pattern = words.map(({ word, tail }, i) =>
    tail && words[i - 1]?.end === words[i]?.end ? null : word,
  );
  while (pattern.at(-1) === null) pattern.pop();
  return pattern;
}

/** "1,0" may become "1,000" yet. */
function otherNumbers(folded: string, open: boolean): Pattern[] {
  return open && /^\d{1,3}([.,'])(?:\d{3}\1)*\d{1,2}$/.test(folded)
    ? [[folded.replace(/\D/g, '')]]
    : [];
}
