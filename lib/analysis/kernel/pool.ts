import type { Kernel } from './kernel';

/** Tokens in groups, such as those of one word in a document. */
export interface Groups {
  readonly count: number;
  /** One number a token: its group, or a negative number for none. */
  readonly groups?: Int32Array;
  readonly groupCount?: number;
}

/**
 * Writes for each token what the other tokens of its group are like: the mean of their float32 rows at `x`,
 * then the largest number of all the group's rows in each place; zeros for tokens without others. `width`:
 * numbers of a row, a multiple of 4; rows at `out` have twice as many. Throws RangeError on groups out of range.
 */
export function poolGroups(
  kernel: Kernel,
  { count, groups = new Int32Array(count).fill(-1), groupCount = 0 }: Groups,
  width: number,
  x: number,
  out: number,
): void {
  if (groups.length !== count || groups.some((group) => group >= groupCount))
    throw new RangeError(`tokens in groups that are none of ${groupCount}`);
  const mark = kernel.mark();
  const bytes = groupCount * width * 4;
  const scratch = [kernel.allocate(bytes), kernel.allocate(bytes), kernel.allocate(groupCount * 4)];
  const [sums = 0, most = 0, sizes = 0] = scratch;
  const at = kernel.store(groups);
  kernel.run.poolGroups(x, width, count, at, groupCount, sums, most, sizes, out);
  kernel.release(mark);
}
