import type { RecordTable } from '@/lib/model/snapshot';
import type { Work } from './work';

/** What stood in the store before an import wrote a record; undefined: nothing did. */
export interface Overwritten {
  table: RecordTable;
  id: string;
  before: { id: string } | undefined;
}

/** Takes a whole import back. What was changed in its records since goes with it. */
export async function restoreOverwritten(
  work: Work,
  overwritten: readonly Overwritten[],
): Promise<null> {
  const { db } = work;
  for (const { table, id, before } of overwritten.toReversed()) {
    if (table === 'claims') {
      const claim = await db.claims.get(id);
      if (claim) work.touch(claim.articleId);
    }
    if (before) await db.table(table).put(before);
    else await db.table(table).delete(id);
  }
  return null;
}
