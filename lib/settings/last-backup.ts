import { storage } from 'wxt/utils/storage';

const item = storage.defineItem<unknown>('local:backup', { fallback: null, version: 1 });

const timeIn = (stored: unknown): string | null =>
  typeof stored === 'string' && !Number.isNaN(Date.parse(stored)) ? stored : null;

/** When everything was last written to a file (ISO 8601); null for never. Rejects where that cannot be read. */
export async function readLastBackup(): Promise<string | null> {
  return timeIn(await item.getValue());
}

/** Notes that everything was written to a file; null forgets it. */
export async function putLastBackup(at: string | null): Promise<void> {
  await (at === null ? item.removeValue() : item.setValue(at));
}
