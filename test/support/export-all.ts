import { emptySnapshot, RECORD_TABLES, type Snapshot } from '@/lib/model/snapshot';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { exportRecords } from '@/lib/store/export-records';

/** The records of an export, all at once. */
export async function exportAll(
  db: ClaimlightDatabase,
  options: { claimIds?: readonly string[] } = {},
): Promise<Snapshot> {
  const records = await exportRecords(db, options);
  const snapshot = emptySnapshot();
  for (const table of RECORD_TABLES) {
    for await (const record of records.table(table)) (snapshot[table] as unknown[]).push(record);
  }
  return snapshot;
}
