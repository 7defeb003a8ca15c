import { Dexie, type Table } from 'dexie';
import * as z from 'zod/mini';
import { Id, Timestamp } from '@/lib/model/primitives';
import { RECORD_SCHEMAS, RECORD_TABLES, type RecordTable } from '@/lib/model/snapshot';
import type { ClaimlightDatabase } from './database';
import { mended } from './mended';
import { newId } from './new-id';
import { checked } from './work';

/** A record that is not what its table holds, as it was found. */
export const Damaged = z.object({
  id: Id,
  at: Timestamp,
  table: z.string(),
  /** What its schema says of it. */
  problem: z.string(),
  record: z.unknown(),
});
export type Damaged = z.infer<typeof Damaged>;

/** Records held against their schema in one go. */
const PIECE = 500;

/**
 * Holds every record against its schema, and moves those that do not fit to `damaged`, whole, so that
 * nothing stumbles over them. Of an article or source what is sound stays, for the claims that hang
 * on it. Gives how many there were; rejects when the database refuses.
 */
export async function setDamagedAside(db: ClaimlightDatabase, now = new Date()): Promise<number> {
  let found = 0;
  for (const table of RECORD_TABLES) {
    const records = db.table<unknown, string>(table);
    for (let last: unknown = Dexie.minKey; ; ) {
      const keys = await records
        .where(':id')
        .above(last as string)
        .limit(PIECE)
        .primaryKeys();
      const piece = await records.bulkGet(keys);
      const bad = keys.filter((_, i) => problemOf(table, piece[i]) !== null);
      if (bad.length > 0) found += await moveAside(db, table, bad, now);
      if (keys.length < PIECE) break;
      last = keys.at(-1);
    }
  }
  return found;
}

async function moveAside(
  db: ClaimlightDatabase,
  table: RecordTable,
  keys: readonly string[],
  now: Date,
): Promise<number> {
  const records: Table<unknown, string> = db.table(table);
  return db.transaction('rw', db.tables, async () => {
    let moved = 0;
    for (const key of keys) {
      const record = await records.get(key);
      // Another window may have been first.
      const problem = problemOf(table, record);
      if (problem === null) continue;
      const at = now.toISOString();
      await db.damaged.add(checked(Damaged, { id: newId(), at, table, problem, record }));
      const rest = mended(table, record);
      if (rest) await records.put(rest);
      else await records.delete(key);
      moved += 1;
    }
    return moved;
  });
}

/** What is wrong with a record of a table; null for nothing, also where there is none. */
function problemOf(table: RecordTable, record: unknown): string | null {
  if (record === undefined) return null;
  const parsed = RECORD_SCHEMAS[table].safeParse(record);
  return parsed.success ? null : z.prettifyError(parsed.error);
}

/** What was set aside, as a file to look into; null when that is nothing. */
export async function damagedFile(db: ClaimlightDatabase): Promise<Blob | null> {
  const damaged = await db.damaged.toArray();
  if (damaged.length === 0) return null;
  return new Blob([`${JSON.stringify(damaged, null, 2)}\n`], { type: 'application/json' });
}
