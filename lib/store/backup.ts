import type { RecordPages } from '@/lib/model/record-pages';
import { fail, ok, type Result } from '@/lib/model/result';
import type { RowReport, Snapshot } from '@/lib/model/snapshot';
import type { ClaimlightDatabase } from './database';
import { failureOf, Refusal } from './failures';
import { type ImportCounts, type MergeOptions, Merging, noCounts } from './import-apply';
import { UndoList, type UndoWatch } from './import-undo';
import type { StoreError } from './types';
import { holdLock, MASS_WRITE } from './window-locks';
import { createWrite, type StoreOptions } from './work';

export interface ImportReport {
  /** False when rows were refused and `keepGood` was not asked for: then nothing was written. */
  written: boolean;
  counts: ImportCounts;
  /** The first ten thousand, those of the reader among them. */
  refused: RowReport[];
  /** How many were refused here, after the reader had taken them. */
  late: number;
  /** What `undoImport` needs; to be dropped where nobody will ask for that. */
  undo: UndoList;
}

export interface ImportOptions extends StoreOptions, Omit<MergeOptions, 'dry'> {
  /** Rows that the reader of the file refused already; they count like those refused here. */
  refused?: RowReport[];
}

/**
 * Merges records into the store as one transaction: all are written or none. Records meet by id,
 * articles and sources also by address; of two versions the newer stands, of records that are not
 * our `own` ours.
 */
export async function importAll(
  db: ClaimlightDatabase,
  records: Snapshot | RecordPages,
  options: ImportOptions = {},
): Promise<Result<ImportReport, StoreError | 'cancelled'>> {
  const before = options.refused ?? [];
  let refusal: ImportReport | undefined;
  const report = ({ counts, undo, sound }: Merging, written: boolean): ImportReport => ({
    written,
    counts: written ? counts : noCounts(),
    refused: [...before, ...sound.refused],
    late: sound.count,
    undo: written ? undo : new UndoList(),
  });
  const write = createWrite(db, options);
  let begun: UndoList | undefined;
  const letGo = await holdLock(MASS_WRITE, 'shared');
  const result = await write<ImportReport, 'cancelled' | 'refused'>(async (work) => {
    const merging = await Merging.begin(work, options);
    begun = merging.undo;
    await merging.run(records, before.length);
    if (!merging.isRefused(before.length)) return report(merging, true);
    // Rows that came before the first that was refused are written already: this undoes them.
    refusal = report(merging, false);
    throw new Refusal('refused');
  }).finally(letGo);
  if (result.ok) return result;
  await begun?.drop().catch(() => {});
  return result.error === 'refused' && refusal
    ? ok(refusal)
    : (result as Result<never, StoreError | 'cancelled'>);
}

/**
 * What an import would do, without doing it: its counts, and the rows that would be refused.
 */
export async function planImport(
  db: ClaimlightDatabase,
  records: Snapshot | RecordPages,
  options: Pick<MergeOptions, 'own' | 'signal' | 'onProgress'> = {},
): Promise<Result<ImportReport, StoreError | 'cancelled'>> {
  const at = new Date().toISOString();
  try {
    if (!db.isOpen()) await db.open();
    const merging = await db.transaction('r', db.tables, async () => {
      const work = { db, at, touch: () => {} };
      const merging = await Merging.begin(work, { ...options, keepGood: true, dry: true });
      await merging.run(records, 0);
      return merging;
    });
    const { counts, undo, sound } = merging;
    return ok({ written: false, counts, refused: sound.refused, late: sound.count, undo });
  } catch (error) {
    return fail(error instanceof Refusal ? (error.code as 'cancelled') : failureOf(error));
  }
}

/** Takes a whole import back, as one transaction; what was changed in its records since goes too. */
export async function undoImport(
  db: ClaimlightDatabase,
  { undo }: Pick<ImportReport, 'undo'>,
  options: StoreOptions & UndoWatch = {},
): Promise<Result<null, StoreError | 'cancelled'>> {
  const write = createWrite(db, options);
  const letGo = await holdLock(MASS_WRITE, 'shared');
  const result = await write<null, 'cancelled'>((work) => undo.takeBack(work, options)).finally(
    letGo,
  );
  // It is taken back already: what stays on the device goes with the next import.
  if (result.ok) await undo.drop().catch(() => {});
  return result;
}
