import type { ClaimMatch, ClaimQuery } from '@/lib/model/listing';
import { searchWords } from './fold';
import type { SearchEntry } from './search-entries';

/** The claims in which every word occurs somewhere, in the order of the entries. */
export function searchEntries(entries: readonly SearchEntry[], { text }: ClaimQuery): ClaimMatch[] {
  const words = searchWords(text);
  return entries.flatMap((entry) => match(entry, words) ?? []);
}

/** The match of an entry in which every word occurs somewhere, else undefined. */
export function match(
  { row, quote, places }: SearchEntry,
  words: readonly string[],
): ClaimMatch | undefined {
  let foundIn: ClaimMatch['foundIn'] = null;
  for (const word of words) {
    if (quote.includes(word)) continue;
    const place = places.find(({ folded }) => folded.includes(word));
    if (!place) return undefined;
    foundIn ??= { field: place.field, text: place.text };
  }
  return foundIn ? { ...row, foundIn } : row;
}
