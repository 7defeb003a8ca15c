import type { Kernel } from './kernel';

/** Rows of numbers that are looked up by id and added to tokens' rows. */
export interface TableWeights {
  readonly bits: 4 | 8;
  /** Numbers of a row; a multiple of 8, with 4 bits of 16. */
  readonly width: number;
  /**
   * 8 bits: int8 rows. 4 bits: sixteen numbers in eight bytes, the first eight in the low halves, the
   * others in the high halves, each plus 8.
   */
  readonly rows: Int8Array | Uint8Array;
  /** By row: which of `scales` is its own. */
  readonly codes: Uint8Array;
  /** What one step stands for. */
  readonly scales: Float32Array;
}

/** A table in the kernel's memory. */
export interface Table {
  readonly bits: 4 | 8;
  readonly width: number;
  /** Count of rows. */
  readonly length: number;
  /** Addresses. */
  readonly rows: number;
  readonly codes: number;
  readonly scales: number;
}

/** Puts a table into the kernel's memory. Throws RangeError on sizes that do not fit. */
export function loadTable(kernel: Kernel, table: TableWeights): Table {
  const { bits, width, rows, codes, scales } = table;
  const bytes = (width * bits) / 8;
  if (bytes % 8 !== 0 || rows.length !== codes.length * bytes)
    throw new RangeError(`no table of ${codes.length} rows by ${width} numbers`);
  // A code without its scale means nothing, but reads no other memory.
  const all = new Float32Array(256);
  all.set(scales);
  return {
    bits,
    width,
    length: codes.length,
    rows: kernel.store(rows),
    codes: kernel.store(codes),
    scales: kernel.store(all),
  };
}

/** Rows of a table for some tokens: of the t-th those of the ids from `starts[t]` to `starts[t + 1]`. */
export interface RowLists {
  readonly starts: Int32Array;
  readonly ids: Int32Array;
}

/**
 * Adds to the float32 rows at `out`, one for each list, the table's rows in their list, in turn. Throws
 * RangeError on ids outside the table.
 */
export function addRows(
  kernel: Kernel,
  { bits, width, length, rows, codes, scales }: Table,
  { starts, ids }: RowLists,
  out: number,
): void {
  const count = starts.length - 1;
  const end = starts[count] ?? 0;
  let wrong = end > ids.length;
  for (let i = 0; i < end && !wrong; i++) wrong = (ids[i] ?? 0) < 0 || (ids[i] ?? 0) >= length;
  if (wrong) throw new RangeError(`no such rows of a table of ${length}`);
  const mark = kernel.mark();
  const add = bits === 4 ? kernel.run.addRows4 : kernel.run.addRows8;
  const lists = [kernel.store(starts), kernel.store(ids.subarray(0, end))] as const;
  add(out, width, count, ...lists, rows, codes, scales);
  kernel.release(mark);
}
