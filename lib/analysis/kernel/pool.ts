import type { Kernel } from './kernel';

/** The tokens that share a group with others, in the order of the text. */
export interface Companions {
  readonly tokens: Int32Array;
  /** The group of each, counted from 0 without gaps. */
  readonly groups: Int32Array;
  readonly groupCount: number;
}

/** Finds the tokens that are not alone in their group; `groups` has one number a token, negative for none. */
export function findCompanions(groups: Int32Array): Companions {
  const sizes = new Map<number, number>();
  for (const group of groups) if (group >= 0) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const numbers = new Map<number, number>();
  const tokens: number[] = [];
  const found: number[] = [];
  for (let t = 0; t < groups.length; t++) {
    const group = groups[t] ?? -1;
    if ((sizes.get(group) ?? 0) < 2) continue;
    let number = numbers.get(group);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(group, number);
    }
    tokens.push(t);
    found.push(number);
  }
  return {
    tokens: Int32Array.from(tokens),
    groups: Int32Array.from(found),
    groupCount: numbers.size,
  };
}

/**
 * Writes for each of the tokens what the others of its group are like: the mean of their float32 rows at
 * `x`, then the largest number of all the group's rows in each place. `width`: numbers of a row, a multiple
 * of 4; the rows at `out`, one for each of `tokens`, have twice as many.
 */
export function poolGroups(
  kernel: Kernel,
  { tokens, groups, groupCount }: Companions,
  width: number,
  x: number,
  out: number,
): void {
  const mark = kernel.mark();
  const bytes = groupCount * width * 4;
  const lists = [kernel.store(tokens), kernel.store(groups)] as const;
  const scratch = [kernel.allocate(bytes), kernel.allocate(bytes), kernel.allocate(groupCount * 4)];
  const [sums = 0, most = 0, sizes = 0] = scratch;
  kernel.run.poolGroups(x, width, tokens.length, ...lists, groupCount, sums, most, sizes, out);
  kernel.release(mark);
}
