import type { NetworkInput } from './network';

/** Most tokens that a network reads at once: some tens of MB of the kernel's memory. */
const MOST = 16_384;

/**
 * Cuts an input that is too long for one run; a sentence on a cut becomes two. Callers that know where
 * sentences end hand in shorter inputs, so this is for text without any end.
 */
export function cutInput(input: NetworkInput): NetworkInput[] {
  const { count, bounds, lookups, groups, groupCount } = input;
  if (count <= MOST) return [input];
  const parts: NetworkInput[] = [];
  for (let first = 0; first < count; first += MOST) {
    const size = Math.min(MOST, count - first);
    const own = bounds.subarray(first * 2, (first + size) * 2);
    parts.push({
      count: size,
      bounds: own.map((token) => Math.max(0, Math.min(size, token - first))),
      lookups: lookups.map(({ table, ids }) => ({ table, ids: ids.subarray(first, first + size) })),
      ...(groups ? { groups: groups.subarray(first, first + size) } : {}),
      ...(groupCount === undefined ? {} : { groupCount }),
    });
  }
  return parts;
}
