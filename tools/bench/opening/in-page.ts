import { importAll } from '@/lib/store/backup';
import { createDatabase } from '@/lib/store/database';
import { untilIndexed } from '../until-indexed.ts';
import { type Cited, inventSnapshot } from './records.ts';

/** Claims restored in one go. */
const PART = 10_000;

/**
 * Puts so many invented claims, and what they cite, into the extension's own store, as restoring a backup does, and
 * waits for their index: a library that is used has one.
 */
async function fillStore(claims: number, cited?: Cited): Promise<number> {
  const db = createDatabase();
  for (let done = 0; done < claims; done += PART) {
    const day = new Date(Date.UTC(2020, 0, 1) + done * 60_000).toISOString();
    const lot = inventSnapshot(Math.min(PART, claims - done), day, done, cited);
    const result = await importAll(db, lot);
    if (!result.ok) throw new Error(result.error);
    if (!result.value.written) throw new Error(JSON.stringify(result.value.refused[0]));
  }
  await untilIndexed(db);
  const count = await db.claims.count();
  db.close();
  return count;
}

Object.assign(globalThis, { fillStore });
