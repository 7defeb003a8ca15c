import * as z from 'zod/mini';
import { Span, TextSpan } from './span';

/** What `lib/analysis` finds in a text. All offsets are UTF-16 code units of that text. */

export const ENTITY_KINDS = [
  'person',
  'organization',
  'place',
  'other',
  'date',
  'quantity',
  'money',
  'percent',
] as const;
export const EntityKind = z.enum(ENTITY_KINDS);
export type EntityKind = z.infer<typeof EntityKind>;

export const CLAIM_KINDS = [
  'statistic',
  'quote',
  'event',
  'comparison',
  'causal',
  'prediction',
  'law',
] as const;
export const ClaimKind = z.enum(CLAIM_KINDS);
export type ClaimKind = z.infer<typeof ClaimKind>;

/** How a speaker stands to what is reported of them. */
export const SpeakerStance = z.enum(['asserts', 'denies', 'hedges', 'asks']);
export type SpeakerStance = z.infer<typeof SpeakerStance>;

/** One mention. `name` is shared by all mentions of one entity in a text. */
export const Entity = z.extend(TextSpan, { kind: EntityKind, name: z.string() });
export type Entity = z.infer<typeof Entity>;

export const Bound = z.enum(['exactly', 'more than', 'less than', 'about', 'at least', 'at most']);
export type Bound = z.infer<typeof Bound>;

export const Quantity = z.extend(TextSpan, {
  value: z.number(),
  bound: Bound,
  /** What is counted or measured ("entities", "percent", "USD"); empty when the text does not say. */
  unit: z.string(),
});
export type Quantity = z.infer<typeof Quantity>;

export const Attribution = z.object({
  /** The mention as it stands in the text; `name` tells whom a pronoun stands for, where that is safe. */
  speaker: z.extend(TextSpan, { name: z.optional(z.string()) }),
  cue: TextSpan,
  stance: SpeakerStance,
});
export type Attribution = z.infer<typeof Attribution>;

/** One term of the score, as the scorer itself added it. */
export const Contribution = z.object({
  reason: z.string(),
  /** Share of the score in points of 100; negative where the term lowers it. */
  weight: z.number(),
  trigger: z.nullable(TextSpan),
});
export type Contribution = z.infer<typeof Contribution>;

export const DetectedClaim = z.extend(TextSpan, {
  sentence: Span,
  /** Probability in 0..1 that the sentence is worth checking. */
  score: z.number().check(z.minimum(0), z.maximum(1)),
  kinds: z.array(ClaimKind),
  attribution: z.nullable(Attribution),
  quantities: z.array(Quantity),
  /** Plain words, strongest first; the words of the positive `contributions`. */
  reasons: z.array(z.string()),
  contributions: z.array(Contribution),
});
export type DetectedClaim = z.infer<typeof DetectedClaim>;

export const ScoredSentence = z.extend(Span, { score: z.number() });
export type ScoredSentence = z.infer<typeof ScoredSentence>;

export const Analysis = z.object({
  /** BCP 47 primary subtag, `und` when it cannot be told. */
  language: z.string(),
  sentences: z.array(ScoredSentence),
  entities: z.array(Entity),
  claims: z.array(DetectedClaim),
});
export type Analysis = z.infer<typeof Analysis>;

export const BlockRole = z.enum([
  'headline',
  'standfirst',
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'caption',
  'cell',
]);
export type BlockRole = z.infer<typeof BlockRole>;

/** A stretch of article text that is laid out as one block; sentences never cross its ends. */
export const Block = z.extend(Span, { role: BlockRole });
export type Block = z.infer<typeof Block>;
