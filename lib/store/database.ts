import { Dexie, type Table } from 'dexie';
import type { Article } from '@/lib/model/article';
import type { Claim } from '@/lib/model/claim';
import type { Evidence, Revision, Source } from '@/lib/model/source';
import type { Dismissal, Scale } from '@/lib/model/verdict';
import type { Damaged } from './damaged';
import { markChanges } from './index-marking';
import type { PostingsRow, SegmentRow, StaleRow } from './index-tables';
import { guardedFactory, type OnOpen, type OnTrouble } from './opening';
import { declareVersions } from './upgrades';

export const DATABASE_NAME = 'claimlight';

/** The tables; every one is keyed by `id`. */
export interface ClaimlightDatabase extends Dexie {
  articles: Table<Article, string>;
  claims: Table<Claim, string>;
  sources: Table<Source, string>;
  evidence: Table<Evidence, string>;
  revisions: Table<Revision, string>;
  scales: Table<Scale, string>;
  dismissals: Table<Dismissal, string>;
  /** What was found not to be what its table holds, as it was. */
  damaged: Table<Damaged, string>;
  /** The index of searches; see index-tables.ts. It can be made anew from the others at any time. */
  stale: Table<StaleRow, string>;
  segments: Table<SegmentRow, number>;
  postings: Table<PostingsRow, [string, number]>;
}

/**
 * Names the database and its versions; it opens with the first use. Belongs in extension pages and
 * the background alone: a content script would open the visited site's own storage. A database of a
 * later version is refused and left as it is; `onTrouble` tells that, and of waiting for other windows;
 * `onOpen` tells of every opening.
 */
export function createDatabase(
  name: string = DATABASE_NAME,
  { onTrouble, onOpen }: { onTrouble?: OnTrouble; onOpen?: OnOpen } = {},
): ClaimlightDatabase {
  const db = new Dexie(name, {
    indexedDB: guardedFactory(onTrouble, onOpen),
    IDBKeyRange,
    // What is told to be saved is on the disk, even if the power goes the moment after.
    chromeTransactionDurability: 'strict',
  }) as ClaimlightDatabase;
  declareVersions(db);
  markChanges(db);
  return db;
}
