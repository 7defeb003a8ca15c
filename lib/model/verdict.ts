import * as z from 'zod/mini';
import { Id, Timestamp } from './primitives';

export const VERDICT_SLOTS = [
  'true',
  'mostly-true',
  'half',
  'mostly-false',
  'false',
  'unverifiable',
  'unrated',
] as const;
/** A palette slot: it fixes the hue and the line of a level, whatever the level is called. */
export const VerdictSlot = z.enum(VERDICT_SLOTS);
export type VerdictSlot = z.infer<typeof VerdictSlot>;

/** One level of a verdict scale. */
export const VerdictLevel = z.object({
  id: z.string().check(z.minLength(1)),
  word: z.string().check(z.minLength(1)),
  meaning: z.string(),
  shape: VerdictSlot,
  slot: VerdictSlot,
  /** The digit that picks it. */
  key: z.string(),
  /** `ratingValue` of a ClaimReview; null where the level is no point on the scale. */
  rating: z.nullable(z.number()),
});
export type VerdictLevel = z.infer<typeof VerdictLevel>;

export const Scale = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  levels: z.array(VerdictLevel).check(z.minLength(2), z.maxLength(9)),
  /** A written conclusion is asked for with each verdict. */
  conclusion: z.optional(z.boolean()),
});
export type Scale = z.infer<typeof Scale>;

/** A person's answer. `value` is the id of a level of `scale`; `word` is what it was called then. */
export const Verdict = z.object({
  scale: z.string(),
  value: z.string(),
  word: z.optional(z.string()),
  note: z.string(),
  at: Timestamp,
});
export type Verdict = z.infer<typeof Verdict>;

/** Names a level of a scale in filters and addresses; the empty text stands for no verdict. */
export const verdictKey = (verdict: Pick<Verdict, 'scale' | 'value'> | null): string =>
  verdict ? `${verdict.scale}:${verdict.value}` : '';

/** The level that a verdict names, where its scale still has it. */
export const levelOf = (
  scales: readonly Scale[],
  verdict: Pick<Verdict, 'scale' | 'value'> | null,
): VerdictLevel | undefined =>
  scales.find(({ id }) => id === verdict?.scale)?.levels.find(({ id }) => id === verdict?.value);

/**
 * The palette slot of a verdict, and its shape where that is not the slot's own; `unrated` without a verdict,
 * or when its level is gone.
 */
export function lookOf(
  scales: readonly Scale[],
  verdict: Verdict | null,
): { slot: VerdictSlot; shape?: VerdictSlot } {
  const { slot, shape } = levelOf(scales, verdict) ?? { slot: 'unrated', shape: 'unrated' };
  return shape === slot ? { slot } : { slot, shape };
}

/** "This sentence is no claim", kept for one article. */
export const Dismissal = z.object({
  id: Id,
  articleId: Id,
  quote: z.string(),
  at: Timestamp,
});
export type Dismissal = z.infer<typeof Dismissal>;
