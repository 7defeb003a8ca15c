import { levelOf, type Scale, type Verdict, type VerdictSlot } from '@/lib/model/verdict';

/** How a claim was rated: where on the palette, in which shape and word. */
export interface Rating {
  slot: VerdictSlot;
  shape: VerdictSlot;
  word: string;
}

/** What the charts need of a saved claim. */
export interface ClaimFact {
  id: string;
  publisher: string;
  /** ISO 8601 time at which it was saved. */
  createdAt: string;
  /** Null while it has no verdict. */
  rating: Rating | null;
}

/** The rating of a verdict; a level that is gone keeps its word and has no place on the palette. */
export function ratingOf(scales: readonly Scale[], verdict: Verdict | null): Rating | null {
  if (!verdict) return null;
  const level = levelOf(scales, verdict);
  return level
    ? { slot: level.slot, shape: level.shape, word: level.word }
    : { slot: 'unrated', shape: 'unrated', word: verdict.word ?? verdict.value };
}
