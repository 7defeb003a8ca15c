import { firstIndex } from '@/lib/model/first-index';

/** Where the rows and the heads of a list are among its items. */
export interface ListPlaces {
  /** How many items are rows. */
  rows: number;
  hasHeads: boolean;
  isHead(index: number): boolean;
  /** Index of the head that an item stands under, or is; -1 without one. */
  headOf(index: number): number;
  /** Place of an item among the rows, from 0. */
  rowOf(index: number): number;
  /** Index of the row at that place. */
  indexOf(row: number): number;
}

/** Counts the heads among a list's items once, so that places are found quickly in long lists. */
export function places<T>(items: readonly T[], isHead?: (item: T) => boolean): ListPlaces {
  const heads = isHead ? items.flatMap((item, index) => (isHead(item) ? [index] : [])) : [];
  /** How many heads stand before an index. */
  const before = (index: number) =>
    firstIndex(0, heads.length, (at) => (heads[at] as number) >= index);
  return {
    rows: items.length - heads.length,
    hasHeads: heads.length > 0,
    isHead: (index) => heads[before(index)] === index,
    headOf: (index) => heads[before(index + 1) - 1] ?? -1,
    rowOf: (index) => index - before(index),
    indexOf: (row) => row + firstIndex(0, heads.length, (at) => (heads[at] as number) - at > row),
  };
}
