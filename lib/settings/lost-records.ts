import { storage } from 'wxt/utils/storage';

/** When there first were records on this device, and when they were found to be gone. */
const made = storage.defineItem<unknown>('local:records', { fallback: null, version: 1 });
const lost = storage.defineItem<unknown>('local:records-lost', { fallback: null, version: 1 });

/** Several windows open the first records at once, and the others may be quicker to note it, in ms. */
const AT_ONCE = 60_000;

const timeIn = (stored: unknown): string | null =>
  typeof stored === 'string' && !Number.isNaN(Date.parse(stored)) ? stored : null;

/**
 * Notes that the records were opened. Where they are new (`isNew`), and there were some before, those are lost: the
 * browser cleared them, or could not read them any more and began anew, which it tells nobody.
 */
export async function noteOpened(isNew: boolean, now = new Date()): Promise<void> {
  const since = timeIn(await made.getValue());
  const wereThere = since !== null && Math.abs(now.getTime() - Date.parse(since)) > AT_ONCE;
  if (isNew && wereThere) await lost.setValue(now.toISOString());
  if (since === null) await made.setValue(now.toISOString());
}

/** When records were found to be lost (ISO 8601), until that is forgotten; null for never. */
export async function readLost(): Promise<string | null> {
  return timeIn(await lost.getValue());
}

/** The person has been told. */
export async function forgetLost(): Promise<void> {
  await lost.removeValue();
}

/** Calls back when that changes, in whichever window. Returns a stop. */
export function watchLost(onLost: (at: string | null) => void): () => void {
  return lost.watch((stored) => onLost(timeIn(stored)));
}
