/**
 * Packs numbers of -8..7 two in a byte, as tables of 4 bits want them (`lib/analysis/kernel/table.ts`):
 * of sixteen numbers the first eight go to the low halves of eight bytes, the others to the high halves,
 * each plus 8. Throws RangeError on numbers outside, or a count that is no multiple of 16.
 */
export function packNibbles(values: Int8Array): Uint8Array {
  if (values.length % 16 !== 0) throw new RangeError(`${values.length} numbers are no whole rows`);
  const packed = new Uint8Array(values.length / 2);
  for (let i = 0; i < values.length; i++) {
    const value = (values[i] ?? 0) + 8;
    if (value < 0 || value > 15) throw new RangeError(`${value - 8} does not fit into 4 bits`);
    const at = (i >> 4) * 8 + (i & 7);
    packed[at] = (packed[at] ?? 0) | (value << (i & 8 ? 4 : 0));
  }
  return packed;
}
