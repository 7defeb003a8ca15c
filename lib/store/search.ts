import type { ClaimlightDatabase } from './database';
import { searchWords } from './fold';
import { type Mutated, watchMutations } from './mutations';
import { byAge, readEntries, type SearchEntry } from './search-entries';
import type { ClaimMatch, ClaimQuery } from './types';

/**
 * Makes the search over all live claims. The claims are kept in memory, folded, between searches;
 * what any window wrote since the last search is read anew, and nothing else.
 */
export function createSearch(db: ClaimlightDatabase): (query: ClaimQuery) => Promise<ClaimMatch[]> {
  let entries: Promise<SearchEntry[]> | undefined;
  let mutations: Mutated[] = [];
  watchMutations(db, (mutated) => {
    if (mutated === 'everything') entries = undefined;
    else if (entries) mutations.push(mutated);
  });

  const current = (): Promise<SearchEntry[]> => {
    const before = entries;
    const mutated = mutations;
    if (before && mutated.length === 0) return before;
    mutations = [];
    const next = before
      ? before.then((kept) => renewed(db, kept, mutated))
      : readEntries(db).then((all) => all.sort(byAge));
    entries = next;
    // A failed read must not be remembered.
    next.catch(() => {
      if (entries === next) entries = undefined;
    });
    return next;
  };

  return async ({ text }) => {
    await watchForChanges(db);
    const words = searchWords(text);
    return (await current()).flatMap((entry) => match(entry, words) ?? []);
  };
}

/** The entries with those read anew that the mutations may have changed. */
async function renewed(
  db: ClaimlightDatabase,
  entries: SearchEntry[],
  mutations: Mutated[],
): Promise<SearchEntry[]> {
  const stale = new Set(mutations.flatMap(({ claims }) => [...claims]));
  const articles = new Set(mutations.flatMap((mutated) => [...mutated.articles]));
  const sources = new Set(mutations.flatMap((mutated) => [...mutated.sources]));
  for (const { row, sourceIds } of entries) {
    const touched = articles.has(row.article.id) || sourceIds.some((id) => sources.has(id));
    if (touched) stale.add(row.claim.id);
  }
  if (stale.size === 0) return entries;
  const kept = entries.filter(({ row }) => !stale.has(row.claim.id));
  return [...kept, ...(await readEntries(db, [...stale]))].sort(byAge);
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
