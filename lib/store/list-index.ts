import type { ClaimlightDatabase } from './database';
import type { IndexReader } from './index-reading';
import { byAge, countSources, type ListMemory, readFacts, readFactsOf } from './list-facts';
import { type Mutated, watchMutations } from './mutations';
import { inSlices } from './pieces';
import { unwatched } from './unwatched';

/**
 * Keeps the facts of all live claims in memory, newest first; what any window wrote since the last call is
 * read anew, and nothing else. The same object while nothing changed.
 */
export function createListIndex(
  db: ClaimlightDatabase,
  reader: IndexReader,
): (wanted: { sources: boolean }) => Promise<ListMemory> {
  let memory: Promise<ListMemory> | undefined;
  let mutations: Mutated[] = [];
  watchMutations(db, (mutated) => {
    if (mutated === 'everything') memory = undefined;
    else if (memory) mutations.push(mutated);
  });

  return async ({ sources }) => {
    await watchForChanges(db);
    const before = memory;
    const mutated = mutations;
    mutations = [];
    let next = before ?? unwatched(() => readFacts(db, reader));
    if (before && mutated.length > 0) next = next.then((kept) => renewed(db, kept, mutated));
    if (sources) next = next.then((kept) => unwatched(() => withSources(db, kept)));
    memory = next;
    // A failed read must not be remembered.
    next.catch(() => {
      if (memory === next) memory = undefined;
    });
    return next;
  };
}

/** The facts with those read anew that the mutations may have changed. */
async function renewed(
  db: ClaimlightDatabase,
  memory: ListMemory,
  mutations: readonly Mutated[],
): Promise<ListMemory> {
  const stale = new Set(mutations.flatMap(({ claims }) => [...claims]));
  const articles = new Set(mutations.flatMap((mutated) => [...mutated.articles]));
  if (articles.size > 0) {
    for (const { id, articleId } of memory.facts) if (articles.has(articleId)) stale.add(id);
  }
  if (stale.size === 0) return memory;
  const ids = [...stale];
  const anew = await readFactsOf(db, ids);
  const sources = memory.sources && new Map(memory.sources);
  if (sources) await countSources(db, ids, sources);
  const kept = memory.facts.filter(({ id }) => !stale.has(id));
  return {
    facts: [...kept, ...anew.facts].sort(byAge),
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
