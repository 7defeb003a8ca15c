import { newestFirst } from '@/lib/search/segment';
import { createClaimMemory } from './claim-memory';
import type { ClaimlightDatabase } from './database';
import type { Mutated } from './mutations';
import { readAllEntries, readEntries, type SearchEntry } from './search-entries';

/**
 * Keeps all live claims in memory, folded, newest first, for searches while there is no index; what any
 * window wrote since the last call is read anew, and nothing else. The same array while nothing changed.
 */
export function createSearchMemory(db: ClaimlightDatabase): () => Promise<readonly SearchEntry[]> {
  const entries = createClaimMemory(
    db,
    async () => (await readAllEntries(db)).sort(newestFirst),
    (kept, mutated) => renewed(db, kept, mutated),
  );
  return async () => {
    await watchForChanges(db);
    return entries();
  };
}

/** The entries with those read anew that the mutations may have changed. */
async function renewed(
  db: ClaimlightDatabase,
  entries: SearchEntry[],
  { claims, articles, sources }: Mutated,
): Promise<SearchEntry[]> {
  const stale = new Set(claims);
  for (const { id, row, sourceIds } of entries) {
    const touched =
      articles.has(row.article.id) || sourceIds.some((sourceId) => sources.has(sourceId));
    if (touched) stale.add(id);
  }
  if (stale.size === 0) return entries;
  const kept = entries.filter(({ id }) => !stale.has(id));
  return [...kept, ...(await readEntries(db, [...stale]))].sort(newestFirst);
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
