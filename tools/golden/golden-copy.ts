import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { rawCopy } from '@/lib/store/raw-copy';
import { declareVersions } from '@/lib/store/upgrades';
import { GOLDEN_RECORDS } from './records.ts';

/** The example database as a version of the schema keeps it, as JSON. */
export async function goldenCopy(version: number): Promise<string> {
  const db = new Dexie(`golden-${version}`);
  declareVersions(db, version);
  for (const [table, records] of Object.entries(GOLDEN_RECORDS)) {
    await db.table(table).bulkPut([...records]);
  }
  db.close();
  const copy = await rawCopy(db.name);
  await Dexie.delete(db.name);
  return copy.text();
}
