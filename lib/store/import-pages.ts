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
