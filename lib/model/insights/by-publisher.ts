import { VERDICT_SLOTS, type VerdictSlot } from '@/lib/model/verdict';
import type { ClaimFact } from './facts';

/** So many rated claims a publisher needs for a row: fewer would say something about one article. */
const FEWEST_OF_PUBLISHER = 3;

/** How many claims were rated so. */
export type SlotCounts = Partial<Record<VerdictSlot, number>>;

export interface PublisherRow {
  publisher: string;
  counts: SlotCounts;
  total: number;
}

/** A place on the palette and what is shown and called so; several where several scales are in use. */
export interface UsedSlot {
  slot: VerdictSlot;
  shapes: VerdictSlot[];
  words: string[];
}

export interface PublisherChart {
  /** Publishers with enough rated claims, the most rated first. */
  rows: PublisherRow[];
  /** The slots in use, from true to false. */
  slots: UsedSlot[];
  /** Counts over all rated claims, those of publishers without a row among them. */
  counts: SlotCounts;
  rated: number;
}

/** Counts rated claims by publisher and verdict. The order of the claims does not matter. */
export function byPublisher(facts: readonly ClaimFact[]): PublisherChart {
  const rows = new Map<string, PublisherRow>();
  const used = new Map<VerdictSlot, { shapes: Set<VerdictSlot>; words: Set<string> }>();
  const counts: SlotCounts = {};
  let rated = 0;
  for (const { publisher, rating } of facts) {
    if (!rating) continue;
    rated += 1;
    const { slot, shape, word } = rating;
    counts[slot] = (counts[slot] ?? 0) + 1;
    const { shapes, words } = used.get(slot) ?? { shapes: new Set(), words: new Set() };
    used.set(slot, { shapes: shapes.add(shape), words: words.add(word) });
    const row = rows.get(publisher) ?? { publisher, counts: {}, total: 0 };
    row.counts[slot] = (row.counts[slot] ?? 0) + 1;
    row.total += 1;
    rows.set(publisher, row);
  }
  return {
    rows: [...rows.values()]
      .filter(({ total }) => total >= FEWEST_OF_PUBLISHER)
      .sort((a, b) => b.total - a.total || (a.publisher < b.publisher ? -1 : 1)),
    slots: VERDICT_SLOTS.flatMap((slot) => {
      const found = used.get(slot);
      if (!found) return [];
      return [{ slot, shapes: [...found.shapes].sort(), words: [...found.words].sort() }];
    }),
    counts,
    rated,
  };
}
