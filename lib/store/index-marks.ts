import { Dexie } from 'dexie';
import { IdSet } from '@/lib/model/id-set';
import type { ClaimlightDatabase } from './database';
import { putState, readState } from './index-segments';
import { NOTHING_INDEXED } from './index-tables';

/** Who changes more claims than this at once, and as many as all others are, has the index made anew. */
const MANY = 1_000;

/**
 * What each transaction has marked as stale. Whoever indexes sees nothing of it before it ends, so that a claim is
 * marked once, however often it is changed; and where everything is to be indexed, nothing is marked.
 */
const marked = new WeakMap<object, IdSet | 'everything'>();

/** Whether all claims are to be indexed after this transaction. */
export const isAllMarked = (trans: object): boolean => marked.get(trans) === 'everything';

/** Those of these claims that the transaction did not mark before; they count as marked from now on. */
export function notMarked(trans: object, ids: Iterable<string>): string[] {
  const known = marked.get(trans) ?? new IdSet();
  if (known === 'everything') return [];
  marked.set(trans, known);
  return [...ids].filter((id) => known.add(id));
}

/** The marks of a transaction are gone from the table. */
export const forgetMarks = (trans: object): boolean => marked.delete(trans);

/** Whether to have the index made anew where `changed` of `all` claims change: quicker than a mark for each. */
export const isMost = (changed: number, all: number): boolean =>
  changed > MANY && changed * 2 >= all;

/**
 * Has the index made anew once the current transaction, which has to be over all tables, is committed. Until that is
 * done, searches look through all claims, as they do while very many are stale.
 */
export async function makeAnew(db: ClaimlightDatabase): Promise<void> {
  const state = await readState(db);
  await db.stale.clear();
  await db.segments.clear();
  await db.postings.clear();
  // A greater number than any segment had: whoever is at work on the old index sees that it is no longer it.
  await putState(db, { ...NOTHING_INDEXED, last: (state?.last ?? 0) + 1 });
  const trans = Dexie.currentTransaction?.idbtrans;
  if (trans) marked.set(trans, 'everything');
}
