import { createDatabase } from '@/lib/store/database';
import { inventSnapshot } from '../opening/records.ts';

/** Claims written in one go. */
const PART = 5_000;
/** As a library has them whose keeper checks thoroughly: half a source and two citations a claim. */
const CITED = { sources: 1 / 2, citations: 2 };

/** Puts so many invented claims, and what belongs to them, into the extension's own store; gives how many there are. */
async function fillLibrary(claims: number): Promise<number> {
  const db = createDatabase();
  for (let done = 0; done < claims; done += PART) {
    const day = new Date(Date.UTC(2020, 0, 1) + done * 60_000).toISOString();
    const lot = inventSnapshot(Math.min(PART, claims - done), day, done, CITED);
    await db.transaction('rw', db.tables, async () => {
      await db.articles.bulkAdd(lot.articles);
      await db.sources.bulkAdd(lot.sources);
      // What is restored has no word, and the invented records are as those of a backup.
      await db.claims.bulkAdd(lot.claims as Parameters<typeof db.claims.bulkAdd>[0]);
      await db.evidence.bulkAdd(lot.evidence);
    });
  }
  const count = await db.claims.count();
  db.close();
  return count;
}

Object.assign(globalThis, { fillLibrary });
