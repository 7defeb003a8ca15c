import type { Table } from 'dexie';
import type { ClaimlightDatabase } from './database';
import { inPieces } from './pieces';

/** What records take as text, in bytes of UTF-8. The browser's own bookkeeping comes on top. */
export interface RecordSizes {
  /** Claims and their history. */
  claims: number;
  /** Sources, and which claims cite them. */
  sources: number;
  /** Articles, scales, and what was said to be no claim. */
  articles: number;
}

const encoder = new TextEncoder();

/** Measures every record. Takes a while where there are many. */
export async function measureRecords(db: ClaimlightDatabase): Promise<RecordSizes> {
  const of = async (...tables: Table[]) => {
    let bytes = 0;
    for (const table of tables) {
      await inPieces(table as Table<{ id: string }, string>, (record) => {
        bytes += encoder.encode(JSON.stringify(record)).length;
      });
    }
    return bytes;
  };
  return {
    claims: await of(db.claims, db.revisions),
    sources: await of(db.sources, db.evidence),
    articles: await of(db.articles, db.scales, db.dismissals),
  };
}
