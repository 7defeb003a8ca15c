import { Dexie } from 'dexie';
import type { ClaimlightDatabase } from './database';
import { searchWords } from './fold';
import { readEntries, type SearchEntry } from './search-entries';
import type { ClaimMatch, ClaimQuery } from './types';

/**
 * Makes the search over all live claims. The claims are kept in memory, folded, between searches
 * and read anew after any write to the database, in whichever window it happened.
 */
export function createSearch(db: ClaimlightDatabase): (query: ClaimQuery) => Promise<ClaimMatch[]> {
  let entries: Promise<SearchEntry[]> | undefined;
  const prefix = `idb://${db.name}/`;
  Dexie.on('storagemutated', (parts) => {
    if (Object.keys(parts).some((part) => part.startsWith(prefix))) entries = undefined;
  });

  return async ({ text }) => {
    await watchForChanges(db);
    entries ??= readEntries(db);
    const pending = entries;
    // A failed read must not be remembered.
    pending.catch(() => {
      if (entries === pending) entries = undefined;
    });
    const words = searchWords(text);
    return (await pending).flatMap((entry) => match(entry, words) ?? []);
  };
}

/**
 * Asks for a few index keys that move with every change, so that a live query knows that the
 * result depends on these tables even when it comes from memory.
 */
async function watchForChanges(db: ClaimlightDatabase): Promise<void> {
  await Promise.all([
    db.claims.orderBy('updatedAt').lastKey(),
    db.articles.orderBy('lastSeenAt').lastKey(),
    db.sources.orderBy('accessedAt').lastKey(),
    db.evidence.orderBy('addedAt').lastKey(),
  ]);
}

/** The match of an entry in which every word occurs somewhere, else undefined. */
function match({ row, quote, places }: SearchEntry, words: string[]): ClaimMatch | undefined {
  let foundIn: ClaimMatch['foundIn'] = null;
  for (const word of words) {
    if (quote.includes(word)) continue;
    const place = places.find(({ folded }) => folded.includes(word));
    if (!place) return undefined;
    foundIn ??= { field: place.field, text: place.text };
  }
  return { ...row, foundIn };
}
