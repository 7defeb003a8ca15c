import type { Result } from '@/lib/model/result';
import type { ClaimlightDatabase } from './database';
import type { StoreError } from './types';
import { createWrite, type StoreOptions } from './work';

/** Deletes every record of every table for good, as one transaction. There is no way back. */
export function eraseAll(
  db: ClaimlightDatabase,
  options: StoreOptions = {},
): Promise<Result<null, StoreError>> {
  return createWrite(
    db,
    options,
  )(async (work) => {
    for (const id of await work.db.articles.toCollection().primaryKeys()) work.touch(id);
    await Promise.all(work.db.tables.map((table) => table.clear()));
    return null;
  });
}
