import type { Table } from 'dexie';
import { Refusal } from './failures';

/** The record that stays and those that become one with it; ends the write as `missing` when one is gone. */
export async function recordsToMerge<T>(
  table: Table<T, string>,
  keptId: string,
  otherIds: readonly string[],
): Promise<{ kept: T; others: T[]; otherIds: string[] }> {
  const ids = [...new Set(otherIds)].filter((id) => id !== keptId);
  const [kept, ...rest] = await table.bulkGet([keptId, ...ids]);
  const others = rest.filter((record) => record !== undefined);
  if (!kept || others.length !== ids.length) throw new Refusal('missing');
  return { kept, others, otherIds: ids };
}
