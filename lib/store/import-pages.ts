import { Dexie } from 'dexie';
import type { RecordPages } from '@/lib/model/record-pages';
import type { RecordOf } from '@/lib/model/record-reader';
import { byTable, type RecordTable, type Snapshot } from '@/lib/model/snapshot';

/** Records on a page: few enough to report progress, enough to be quick. */
export const PAGE = 500;

/** Records page by page, whether they stand in memory already or are such pages. */
export const pagesOf = (records: Snapshot | RecordPages): RecordPages =>
  'pageCount' in records ? records : snapshotPages(records);

const snapshotPages = (snapshot: Snapshot): RecordPages => ({
  counts: byTable((table) => snapshot[table].length),
  pageCount: (table) => Math.ceil(snapshot[table].length / PAGE),
  page: <T extends RecordTable>(table: T, n: number) =>
    snapshot[table].slice(n * PAGE, (n + 1) * PAGE) as RecordOf<T>[],
});

type Rows = RecordOf<RecordTable>[];

/** A page that was asked for. */
interface Coming {
  table: RecordTable;
  rows: Rows | Promise<Rows>;
}

/** The pages of some tables in turn; the next is read while one is at work. */
export class PagesInTurn {
  private readonly places: { table: RecordTable; n: number }[];
  private coming: Coming | undefined;

  constructor(
    private readonly records: RecordPages,
    tables: readonly RecordTable[],
  ) {
    this.places = tables.flatMap((table) =>
      Array.from({ length: records.pageCount(table) }, (_, n) => ({ table, n })),
    );
    this.coming = this.ask();
  }

  /** The next page; undefined after the last. A page that is read from elsewhere does not end the current transaction. */
  async next(): Promise<{ table: RecordTable; rows: Rows } | undefined> {
    const { coming } = this;
    if (!coming) return undefined;
    const rows = Array.isArray(coming.rows) ? coming.rows : await Dexie.waitFor(coming.rows);
    this.coming = this.ask();
    return { table: coming.table, rows };
  }

  private ask(): Coming | undefined {
    const place = this.places.shift();
    if (!place) return undefined;
    const { table, n } = place;
    const rows = this.records.page(table, n);
    const coming: Coming = { table, rows };
    // Whoever takes it is told of what fails; it may be that nobody does.
    if (!Array.isArray(rows))
      rows.then(
        (read) => {
          coming.rows = read;
        },
        () => {},
      );
    return coming;
  }
}
