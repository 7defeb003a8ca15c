import type { ClaimlightDatabase } from './database';
import { type Mutated, watchMutations } from './mutations';
import { byAge, readEntries, type SearchEntry } from './search-entries';

/**
 * Keeps all live claims in memory, folded, newest first, for searches and lists; what any window
 * wrote since the last call is read anew, and nothing else. The same array while nothing changed.
 */
export function createIndex(db: ClaimlightDatabase): () => Promise<readonly SearchEntry[]> {
  let entries: Promise<SearchEntry[]> | undefined;
  let mutations: Mutated[] = [];
  watchMutations(db, (mutated) => {
    if (mutated === 'everything') entries = undefined;
    else if (entries) mutations.push(mutated);
  });

  return async () => {
    await watchForChanges(db);
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
