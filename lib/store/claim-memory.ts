import type { ClaimlightDatabase } from './database';
import { type Mutated, watchMutations } from './mutations';

/** Gives what is kept in memory as it stands now, after `complete` if given, whose result is kept instead. */
export type ClaimMemory<T> = (complete?: (kept: T) => Promise<T>) => Promise<T>;

/**
 * Keeps in memory what is made from all claims: reads it once, and brings it up to date by `renew` with what any
 * window wrote since it was asked for last. The same object while nothing changed.
 */
export function createClaimMemory<T>(
  db: ClaimlightDatabase,
  read: () => Promise<T>,
  renew: (kept: T, mutated: Mutated) => Promise<T>,
): ClaimMemory<T> {
  let memory: Promise<T> | undefined;
  let mutations: Mutated[] = [];
  watchMutations(db, (mutated) => {
    if (mutated === 'everything') memory = undefined;
    else if (memory) mutations.push(mutated);
  });

  return async (complete) => {
    const mutated = mutations;
    mutations = [];
    let next = memory ?? read();
    if (memory && mutated.length > 0) next = next.then((kept) => renew(kept, joined(mutated)));
    if (complete) next = next.then(complete);
    if (next === memory) return next;
    memory = next;
    // A failed read must not be remembered.
    next.catch(() => {
      if (memory === next) memory = undefined;
    });
    return next;
  };
}

function joined(all: readonly Mutated[]): Mutated {
  const of = (table: keyof Mutated) => new Set(all.flatMap((mutated) => [...mutated[table]]));
  return { claims: of('claims'), articles: of('articles'), sources: of('sources') };
}
