import { RECORD_TABLES } from '@/lib/model/snapshot';
import type { ClaimlightDatabase } from '@/lib/store/database';

/** All stored records, each table by id. */
export async function contents(db: ClaimlightDatabase): Promise<Record<string, unknown[]>> {
  const tables = RECORD_TABLES.map(async (name) => [name, await db.table(name).toArray()]);
  return Object.fromEntries(await Promise.all(tables));
}
