import type { Span } from '@/lib/model/span';

/** A detected claim with the key it answers to. */
export interface KeyedClaim {
  key: string;
  quote: string;
}

/** Share of words that two versions of a claim have in common. */
const ALIKE = 0.5;

/**
 * Keys for the claims of a text that was read again, in text order: a claim keeps its key by its
 * words, and where they were edited, by standing between the same neighbours.
 */
export function keepKeys(
  before: readonly KeyedClaim[],
  now: readonly (Span & { quote: string })[],
): string[] {
  const known = new Map<string, number[]>();
  for (const [index, { quote }] of before.entries()) {
    const places = known.get(quote);
    if (places) places.push(index);
    else known.set(quote, [index]);
  }
  const matched = now.map(({ quote }) => known.get(quote)?.shift() ?? -1);
  const taken = new Set(matched);
  let next = 0;
  for (const [index, match] of matched.entries()) {
    if (match >= 0) next = match + 1;
    else if (next < before.length && !taken.has(next) && isAlike(before[next], now[index])) {
      matched[index] = next;
      taken.add(next++);
    }
  }
  // A key that was given once is not another claim's while somebody may hold it.
  const used = new Set(before.map(({ key }) => key));
  return now.map(({ start, end }, index) => {
    const kept = before[matched[index] ?? -1]?.key;
    if (kept !== undefined) return kept;
    let key = `d:${start}-${end}`;
    while (used.has(key)) key += "'";
    used.add(key);
    return key;
  });
}

function isAlike(a: KeyedClaim | undefined, b: { quote: string } | undefined): boolean {
  const words = new Set(a?.quote.split(' '));
  const others = b?.quote.split(' ') ?? [];
  const shared = others.filter((word) => words.has(word)).length;
  return shared > ALIKE * Math.max(words.size, others.length);
}
