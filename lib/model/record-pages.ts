import type { RecordOf } from './record-reader';
import type { RecordTable } from './snapshot';

/** A sound record, and the table that it is for. */
export type TableRecord = {
  [T in RecordTable]: { table: T; record: RecordOf<T> };
}[RecordTable];

/** Takes the records of a file as they are read. */
export interface RecordSink {
  /** Resolves when the next may come; undefined: at once. */
  take(row: TableRecord): Promise<void> | undefined;
}

/**
 * Records that are to be merged into the store, a page at a time, as often as asked, so that those of
 * a large file never stand in memory as a whole.
 */
export interface RecordPages {
  /** How many records each table has. */
  counts: Record<RecordTable, number>;
  /** That each was given by its schema. */
  sound?: boolean;
  /** How many pages they make. */
  pageCount(table: RecordTable): number;
  /** The records of a page; pages count from 0. */
  page<T extends RecordTable>(table: T, n: number): RecordOf<T>[] | Promise<RecordOf<T>[]>;
}
