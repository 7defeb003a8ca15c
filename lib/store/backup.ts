import type { Result } from '@/lib/model/result';
import type { RowReport, Snapshot } from '@/lib/model/snapshot';
import type { ClaimlightDatabase } from './database';
import { type ImportCounts, type MergeOptions, mergeAll, noCounts } from './import-apply';
import { withStoredIdentity } from './import-identity';
import { joinForeign } from './import-join';
import { soundRows } from './import-rows';
import { type Overwritten, restoreOverwritten } from './import-undo';
import type { StoreError } from './types';
import { createWrite, type StoreOptions } from './work';

export interface ImportReport {
  /** False when rows were refused and `keepGood` was not asked for: then nothing was written. */
  written: boolean;
  counts: ImportCounts;
  refused: RowReport[];
  /** What `undoImport` needs. */
  overwritten: Overwritten[];
}

export interface ImportOptions extends StoreOptions, Pick<MergeOptions, 'signal' | 'onProgress'> {
  /** False: the records of another program, which add to ours and replace nothing. */
  own?: boolean;
  /** Rows that the reader of the file refused already; they count like those refused here. */
  refused?: RowReport[];
  /** Write the sound rows although others were refused. */
  keepGood?: boolean;
}

/**
 * Merges records into the store as one transaction: all are written or none. Records meet by id,
 * articles and sources also by address; of two versions the newer stands, of records that are not
 * our `own` ours.
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
    const overwritten: Overwritten[] = [];
    if (!written) return { written, counts: noCounts(), refused, overwritten };
    const known = await withStoredIdentity(db, sound.records);
    const records = options.own === false ? await joinForeign(work, known) : known;
    const counts = await mergeAll(work, records, {
      ...options,
      onWrite: (before) => overwritten.push(before),
    });
    return { written, counts, refused, overwritten };
  });
}

/** Takes a whole import back, as one transaction; what was changed in its records since goes too. */
export async function undoImport(
  db: ClaimlightDatabase,
  { overwritten }: Pick<ImportReport, 'overwritten'>,
  options: StoreOptions = {},
): Promise<Result<null, StoreError>> {
  return createWrite(db, options)((work) => restoreOverwritten(work, overwritten));
}
