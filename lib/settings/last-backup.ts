import { storage } from 'wxt/utils/storage';

const item = storage.defineItem<unknown>('local:backup', { fallback: null, version: 1 });
const putOffItem = storage.defineItem<unknown>('local:backup-putoff', {
  fallback: null,
  version: 1,
});

/** How far ahead a time may be that was noted before the clock was set right, in ms. */
const AHEAD = 86_400_000;

/** A time that is far ahead was noted by a wrong clock: until it comes, nothing would ever be due. */
const timeIn = (stored: unknown): string | null =>
  typeof stored === 'string' && Date.parse(stored) <= Date.now() + AHEAD ? stored : null;

/** When everything was last written to a file (ISO 8601); null for never. Rejects where that cannot be read. */
export async function readLastBackup(): Promise<string | null> {
  return timeIn(await item.getValue());
}

/** Notes that everything was written to a file; null forgets it. */
export async function putLastBackup(at: string | null): Promise<void> {
  await (at === null ? item.removeValue() : item.setValue(at));
}

/** Calls back when a backup was made, in whichever window. Returns a stop. */
export function watchLastBackup(onBackup: (at: string | null) => void): () => void {
  return item.watch((stored) => onBackup(timeIn(stored)));
}

/** When the person last said "not now" to a reminder (ISO 8601); null for never. Rejects like `readLastBackup`. */
export async function readPutOff(): Promise<string | null> {
  return timeIn(await putOffItem.getValue());
}

/** Notes that they said so. */
export async function putPutOff(at: string): Promise<void> {
  await putOffItem.setValue(at);
}
