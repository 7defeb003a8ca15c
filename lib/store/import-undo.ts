import type { RecordTable } from '@/lib/model/snapshot';
import { PAGE } from './import-pages';
import type { Work } from './work';

/** What stood in the store before an import wrote a record; undefined: nothing did. */
export interface Overwritten {
  table: RecordTable;
  id: string;
  before: { id: string } | undefined;
}

/** Takes a whole import back, the last write first. What was changed in its records since goes with it. */
export async function restoreOverwritten(
  work: Work,
  overwritten: readonly Overwritten[],
): Promise<null> {
  const { db } = work;
  for (let end = overwritten.length; end > 0; ) {
    const last = overwritten[end - 1];
    if (!last) break;
    const { table } = last;
    let from = end;
    while (from > 0 && end - from < PAGE && isLike(overwritten[from - 1], last)) from -= 1;
    const run = overwritten.slice(from, end).toReversed();
    end = from;
    const ids = run.map(({ id }) => id);
    if (table === 'claims')
      for (const claim of await db.claims.bulkGet(ids)) if (claim) work.touch(claim.articleId);
    if (last.before) await db.table(table).bulkPut(run.map(({ before }) => before));
    else await db.table(table).bulkDelete(ids);
  }
  return null;
}

/** Whether two records were written in the same way to the same table, so that one call undoes both. */
const isLike = (a: Overwritten | undefined, b: Overwritten): boolean =>
  a?.table === b.table && (a.before === undefined) === (b.before === undefined);
