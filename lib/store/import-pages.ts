import type { RecordPages } from '@/lib/model/record-pages';
import type { RecordOf } from '@/lib/model/record-reader';
import { RECORD_TABLES, type RecordTable, type Snapshot } from '@/lib/model/snapshot';

/** Records on a page: few enough to report progress, enough to be quick. */
export const PAGE = 500;

/** Records page by page, whether they stand in memory already or are such pages. */
export const pagesOf = (records: Snapshot | RecordPages): RecordPages =>
  'pageCount' in records ? records : snapshotPages(records);

function snapshotPages(snapshot: Snapshot): RecordPages {
  const counts = RECORD_TABLES.map((table) => [table, snapshot[table].length] as const);
  return {
    counts: Object.fromEntries(counts) as Record<RecordTable, number>,
    pageCount: (table) => Math.ceil(snapshot[table].length / PAGE),
    page: <T extends RecordTable>(table: T, n: number) =>
      snapshot[table].slice(n * PAGE, (n + 1) * PAGE) as RecordOf<T>[],
  };
}
