import { holds, searchable } from '@/lib/search/compare';
import { fold } from '@/lib/search/fold';
import type { Term, Terms } from '@/lib/search/query';

/** What sources and articles are found by. */
export interface Named {
  title: string;
  publisher: string;
  url: string;
}

interface Words {
  folded: string;
  /** Made when the letters alone do not tell. */
  searchable?: string;
}

const known = new WeakMap<Named, Words>();

/** Whether a record has every term in its title, publisher or address, as searches of claims look for them. */
export function hasTerms(record: Named, terms: Terms): boolean {
  let words = known.get(record);
  if (!words) {
    words = { folded: fold(textOf(record)) };
    known.set(record, words);
  }
  for (const term of terms) {
    const told = byLetters(words.folded, term);
    if (told === false) return false;
    if (told === true) continue;
    words.searchable ??= searchable(textOf(record));
    if (holds(words.searchable, term) === 0) return false;
  }
  return true;
}

/** No part is to run on into the next. */
const textOf = ({ title, publisher, url }: Named): string => `${title}\n${publisher}\n${url}`;

/**
 * A quick look, for one word or its beginning in plain letters: whether it begins a word. Undefined where only the words
 * tell: of numbers, phrases and other letters.
 */
function byLetters(folded: string, { patterns, open }: Term): boolean | undefined {
  const [word, ...more] = patterns[0] ?? [];
  if (patterns.length > 1 || more.length > 0 || !word || !/^[a-z]+$/.test(word)) return undefined;
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    const [before, after] = [folded.charCodeAt(at - 1), folded.charCodeAt(at + word.length)];
    // A number may end between the two.
    if (before > 127 || after > 127 || isDigit(before)) return undefined;
    if (!isWordly(before) && (open || !isWordly(after))) return true;
  }
  return false;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** A digit or small letter; not the NaN beyond the ends of a text. */
const isWordly = (code: number): boolean => isDigit(code) || (code >= 0x61 && code <= 0x7a);
