import type { Anchor } from '@/lib/model/anchor';

/** How many Unicode code points a text has; a lone surrogate counts as one. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/**
 * Where a quote stands, counted in code points as the W3C has it, in the text of its article; null
 * where it is not known. Our own offsets count UTF-16 code units, in which an emoji is two.
 */
export function codePointPosition({ quote, position, block }: Anchor): {
  start: number;
  end: number;
} | null {
  if (position.end <= position.start) return null;
  const start = Math.max(0, position.start - (block?.pairs ?? 0));
  return { start, end: start + codePoints(quote.exact) };
}
