import { Dexie, type Table } from 'dexie';
import type { RecordPages, RecordSink, TableRecord } from '@/lib/model/record-pages';
import type { RecordOf } from '@/lib/model/record-reader';
import { byTable, emptySnapshot, RECORD_TABLES, type RecordTable } from '@/lib/model/snapshot';
import { PAGE } from './import-pages';
import { holdLock, ifFree } from './window-locks';

/** Databases whose names begin so hold what is being imported, one an import, and are gone afterwards. */
const NAME = 'claimlight-import';
/** Fewer records than this stay in memory. */
const FEW = 20_000;

interface Place extends Dexie {
  pages: Table<RecordOf<RecordTable>[], [RecordTable, number]>;
}

/**
 * Where the records of a file wait until the whole was read: in memory while they are few, else in a
 * database of its own on the device, page by page. `drop` ends it; what a crash left of an earlier one
 * goes when the next begins. Imports in several windows do not meet: each holds a lock of its database's name.
 */
export class ImportStage implements RecordSink, RecordPages {
  readonly counts: Record<RecordTable, number> = byTable(() => 0);
  /** Who reads a file gives what its schemas gave. */
  readonly sound = true;
  /** In memory: everything, or the page at hand of each table. */
  private readonly held = emptySnapshot() as Record<RecordTable, RecordOf<RecordTable>[]>;
  private total = 0;
  private place: Place | undefined;
  private unlock: () => void = () => {};

  /** @param few so many records stay in memory. */
  constructor(private readonly few: number = FEW) {}

  /** Removes what imports that broke off left on the device, and nothing that is in use. */
  static async removeLeft(): Promise<void> {
    const names = (await Dexie.getDatabaseNames()).filter((name) => name.startsWith(NAME));
    await Promise.all(names.map((name) => ifFree(name, async () => Dexie.delete(name))));
  }

  take({ table, record }: TableRecord): Promise<void> | undefined {
    this.held[table].push(record);
    this.counts[table] += 1;
    this.total += 1;
    if (this.place) return this.held[table].length < PAGE ? undefined : this.put(table);
    return this.total > this.few ? this.moveOut() : undefined;
  }

  pageCount(table: RecordTable): number {
    return Math.ceil(this.counts[table] / PAGE);
  }

  page<T extends RecordTable>(table: T, n: number): RecordOf<T>[] | Promise<RecordOf<T>[]> {
    const { place, held } = this;
    if (!place) return held[table].slice(n * PAGE, (n + 1) * PAGE) as RecordOf<T>[];
    const isLast = n === Math.floor(this.counts[table] / PAGE);
    if (isLast) return held[table] as RecordOf<T>[];
    // Asked within a transaction of the other database, which this is no part of.
    return Dexie.ignoreTransaction(async () => {
      const page = await place.pages.get([table, n]);
      if (!page) throw new Error(`no page ${n} of ${table}`);
      return page as RecordOf<T>[];
    });
  }

  /** Forgets everything. What cannot be removed now goes when the next import begins. */
  async drop(): Promise<void> {
    const { place } = this;
    this.place = undefined;
    await place?.delete({ disableAutoOpen: false }).catch(() => {});
    this.unlock();
  }

  private async moveOut(): Promise<void> {
    // What an earlier import left is no reason not to begin this one.
    await ImportStage.removeLeft().catch(() => {});
    const place = new Dexie(`${NAME}-${crypto.randomUUID()}`) as Place;
    this.unlock = await holdLock(place.name);
    place.version(1).stores({ pages: '' });
    this.place = place;
    for (const table of RECORD_TABLES) {
      const all = this.held[table];
      const full = Math.floor(all.length / PAGE);
      for (let n = 0; n < full; n += 1)
        await place.pages.put(all.slice(n * PAGE, (n + 1) * PAGE), [table, n]);
      this.held[table] = all.slice(full * PAGE);
    }
  }

  private async put(table: RecordTable): Promise<void> {
    const page = this.held[table];
    this.held[table] = [];
    await this.place?.pages.put(page, [table, this.counts[table] / PAGE - 1]);
  }
}
