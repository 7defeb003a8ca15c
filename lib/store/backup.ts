import type { Result } from '@/lib/model/result';
import type { RowReport, Snapshot } from '@/lib/model/snapshot';
import type { ClaimlightDatabase } from './database';
import { type ImportCounts, type MergeOptions, mergeAll, noCounts } from './import-apply';
import { withStoredIdentity } from './import-identity';
import { soundRows } from './import-rows';
import type { StoreError } from './types';
import { createWrite, type StoreOptions } from './work';

export interface ImportReport {
  /** False when rows were refused and `keepGood` was not asked for: then nothing was written. */
  written: boolean;
  counts: ImportCounts;
  refused: RowReport[];
}

export interface ImportOptions extends StoreOptions, MergeOptions {
  /** Rows that the reader of the file refused already; they count like those refused here. */
  refused?: RowReport[];
  /** Write the sound rows although others were refused. */
  keepGood?: boolean;
}

/**
 * Merges records into the store as one transaction: all are written or none. Records meet by id,
 * articles and sources also by address; of two versions the newer stands.
 */
export async function importAll(
  db: ClaimlightDatabase,
  snapshot: Snapshot,
  options: ImportOptions = {},
): Promise<Result<ImportReport, StoreError | 'cancelled'>> {
  const write = createWrite(db, options);
  return write<ImportReport, 'cancelled'>(async (work) => {
    const sound = await soundRows(db, snapshot);
    const refused = [...(options.refused ?? []), ...sound.refused];
    const written = refused.length === 0 || options.keepGood === true;
    const records = await withStoredIdentity(db, sound.records);
    const counts = written ? await mergeAll(work, records, options) : noCounts();
    return { written, counts, refused };
  });
}
