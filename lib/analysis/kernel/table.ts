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
  /** By row: what one step stands for. */
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
  readonly scales: number;
}

/** Puts a table into the kernel's memory. Throws RangeError on sizes that do not fit. */
export function loadTable(kernel: Kernel, { bits, width, rows, scales }: TableWeights): Table {
  const bytes = (width * bits) / 8;
  if (bytes % 8 !== 0 || rows.length !== scales.length * bytes)
    throw new RangeError(`no table of ${scales.length} rows by ${width} numbers`);
  return {
    bits,
    width,
    length: scales.length,
    rows: kernel.store(rows),
    scales: kernel.store(scales),
  };
}

/**
 * Adds to each float32 row at `out` the table's row of the same token's id. `ids`: address of `count` int32
 * under the table's length; a negative one adds nothing.
 */
export function addRows(
  kernel: Kernel,
  { bits, width, rows, scales }: Table,
  count: number,
  ids: number,
  out: number,
): void {
  const add = bits === 4 ? kernel.run.addRows4 : kernel.run.addRows8;
  add(out, width, count, ids, rows, scales);
}
