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
/** Records that are kept as one value: as values of a whole page they were read and kept half as fast in Chromium. */
const SLICE = 25;

type Records = RecordOf<RecordTable>[];

interface Place extends Dexie {
  slices: Table<Records, string>;
}

/** How the keys of a page's slices begin, which sort as they follow each other. */
const keyOf = (table: RecordTable, n: number): string => `${table} ${n} `;

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
  private readonly held = emptySnapshot() as Record<RecordTable, Records>;
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
      const slices = await place.slices.where(':id').startsWith(keyOf(table, n)).toArray();
      const page = slices.flat();
      if (page.length < PAGE) throw new Error(`no page ${n} of ${table}`);
      return page as RecordOf<T>[];
    });
  }

  /** Forgets everything. */
  async drop(): Promise<void> {
    const { place } = this;
    this.place = undefined;
    if (place) await place.delete({ disableAutoOpen: false });
    this.unlock();
  }

  private async moveOut(): Promise<void> {
    await ImportStage.removeLeft();
    const place = new Dexie(`${NAME}-${crypto.randomUUID()}`) as Place;
    this.unlock = await holdLock(place.name);
    place.version(1).stores({ slices: '' });
    this.place = place;
    for (const table of RECORD_TABLES) {
      const all = this.held[table];
      const full = Math.floor(all.length / PAGE);
      for (let n = 0; n < full; n += 1)
        await keep(place, table, n, all.slice(n * PAGE, (n + 1) * PAGE));
      this.held[table] = all.slice(full * PAGE);
    }
  }

  private async put(table: RecordTable): Promise<void> {
    const page = this.held[table];
    this.held[table] = [];
    if (this.place) await keep(this.place, table, this.counts[table] / PAGE - 1, page);
  }
}

async function keep(place: Place, table: RecordTable, n: number, page: Records): Promise<void> {
  const slices: Records[] = [];
  for (let from = 0; from < page.length; from += SLICE) slices.push(page.slice(from, from + SLICE));
  const keys = slices.map((_, i) => keyOf(table, n) + String(i).padStart(4, '0'));
  await place.slices.bulkPut(slices, keys);
}
