import { newestFirst } from '@/lib/search/segment';
import { createClaimMemory } from './claim-memory';
import type { ClaimlightDatabase } from './database';
import type { IndexReader } from './index-reading';
import { countSources, type ListMemory, readFacts, readFactsOf } from './list-facts';
import type { Mutated } from './mutations';
import { inSlices } from './pieces';
import { unwatched } from './unwatched';

/**
 * Keeps the facts of all live claims in memory, newest first; what any window wrote since the last call is
 * read anew, and nothing else. The same object while nothing changed.
 */
export function createListMemory(
  db: ClaimlightDatabase,
  reader: IndexReader,
): (wanted: { sources: boolean }) => Promise<ListMemory> {
  const memory = createClaimMemory(
    db,
    () => unwatched(() => readFacts(db, reader)),
    (kept, mutated) => renewed(db, kept, mutated),
  );
  return async ({ sources }) => {
    await watchForChanges(db);
    return memory(sources ? (kept) => unwatched(() => withSources(db, kept)) : undefined);
  };
}

/** The facts with those read anew that the mutations may have changed. */
async function renewed(
  db: ClaimlightDatabase,
  memory: ListMemory,
  mutated: Mutated,
): Promise<ListMemory> {
  const stale = new Set(mutated.claims);
  if (mutated.articles.size > 0) {
    for (const { id, articleId } of memory.facts) {
      if (mutated.articles.has(articleId)) stale.add(id);
    }
  }
  if (stale.size === 0) return memory;
  const ids = [...stale];
  const anew = await readFactsOf(db, ids);
  const sources = memory.sources && new Map(memory.sources);
  if (sources) await countSources(db, ids, sources);
  const kept = memory.facts.filter(({ id }) => !stale.has(id));
  return {
    facts: [...kept, ...anew.facts].sort(newestFirst),
    verdicts: new Map([...memory.verdicts, ...anew.verdicts]),
    sources,
  };
}

async function withSources(db: ClaimlightDatabase, memory: ListMemory): Promise<ListMemory> {
  if (memory.sources) return memory;
  const sources = new Map<string, number>();
  await inSlices(db.evidence, ({ claimId }) => {
    sources.set(claimId, (sources.get(claimId) ?? 0) + 1);
  });
  return { ...memory, sources };
}

/**
 * Asks for a few index keys that move with every change, so that a live query knows that the
 * result depends on these tables even when it comes from memory.
 */
async function watchForChanges(db: ClaimlightDatabase): Promise<void> {
  await Promise.all([
    db.claims.orderBy('updatedAt').lastKey(),
    // What is deleted for good leaves no key that moves.
    db.claims.count(),
    db.articles.orderBy('lastSeenAt').lastKey(),
    db.evidence.orderBy('addedAt').lastKey(),
  ]);
}
