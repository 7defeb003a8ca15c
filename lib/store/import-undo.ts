import { Dexie } from 'dexie';
import { IdSet } from '@/lib/model/id-set';
import type { TableRecord } from '@/lib/model/record-pages';
import type { RecordOf } from '@/lib/model/record-reader';
import { byTable, RECORD_TABLES, type RecordTable } from '@/lib/model/snapshot';
import { coarsenChanges } from './coarse-changes';
import { Refusal } from './failures';
import { ImportStage } from './import-stage';
import { isMost, makeAnew } from './index-marks';
import { deleteFew, deleteMany } from './mass-deletion';
import type { Work } from './work';

/** How the taking back of an import is followed and ended. */
export interface UndoWatch {
  /** Cancels; the import then stays as it is. */
  signal?: AbortSignal;
  /** Records handled so far, of all. */
  onProgress?(done: number, total: number): void;
}

/**
 * What an import did, so that it can be taken back: the ids of what it added, and what stood where it wrote
 * something else, which waits on the device where it is much.
 */
export class UndoList {
  private readonly added = byTable(() => new IdSet());
  private readonly before: ImportStage;
  private readonly articleIds = new IdSet();

  /** @param few so many records that were written over stay in memory. */
  constructor(few?: number) {
    this.before = new ImportStage(few);
  }

  /**
   * Notes records of a table that are about to be written, and for each what is stored. Where that has to be awaited,
   * the current transaction lives on meanwhile.
   */
  async note(
    table: RecordTable,
    records: readonly { id: string }[],
    stored: readonly (RecordOf<RecordTable> | undefined)[],
  ): Promise<void> {
    for (const [i, { id }] of records.entries()) {
      const record = stored[i];
      if (!record) {
        this.added[table].add(id);
        continue;
      }
      const wait = Dexie.ignoreTransaction(() =>
        this.before.take({ table, record } as TableRecord),
      );
      if (wait) await Dexie.waitFor(wait);
    }
  }

  /** Notes that records of an article are changed. */
  touch(articleId: string): void {
    this.articleIds.add(articleId);
  }

  /** Takes a whole import back. What was changed in its records since goes with it. */
  async takeBack(work: Work, { signal, onProgress }: UndoWatch = {}): Promise<null> {
    const { db } = work;
    for (const id of this.articleIds) work.touch(id);
    const total = RECORD_TABLES.reduce(
      (sum, table) => sum + this.added[table].size + this.before.counts[table],
      0,
    );
    let done = 0;
    const step = (more: number) => {
      if (signal?.aborted) throw new Refusal('cancelled');
      done += more;
      coarsenChanges();
      onProgress?.(done, total);
    };
    if (isMost(this.added.claims.size, await db.claims.count())) await makeAnew(db);
    // What hangs on others goes before them.
    for (const table of RECORD_TABLES.toReversed()) {
      const ids = this.added[table];
      if (ids.size === 0) continue;
      const few = !isMost(ids.size, await db.table(table).count());
      await (few ? deleteFew : deleteMany)(db.table(table), ids, step);
    }
    for (const table of RECORD_TABLES) {
      // Of what was written twice, what stood there first comes last.
      for (let n = this.before.pageCount(table) - 1; n >= 0; n -= 1) {
        const page = this.before.page(table, n);
        const records = Array.isArray(page) ? page : await Dexie.waitFor(page);
        await db.table(table).bulkPut(records.toReversed());
        step(records.length);
      }
    }
    return null;
  }

  /** Forgets everything: the import can no longer be taken back. */
  drop(): Promise<void> {
    return this.before.drop();
  }
}
