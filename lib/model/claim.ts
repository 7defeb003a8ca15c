import * as z from 'zod/mini';
import { Attribution, ClaimKind, Contribution, Entity, Quantity } from './analysis';
import { Anchor } from './anchor';
import { ArticleMetadata } from './article';
import { Id, Note, Timestamp } from './primitives';
import { Verdict } from './verdict';

/** What the analysis said when the claim was saved. */
export const Detection = z.object({
  score: z.number().check(z.minimum(0), z.maximum(1)),
  kinds: z.array(ClaimKind),
  reasons: z.array(z.string()),
  contributions: z.optional(z.array(Contribution)),
  /** Name and version of the model that scored it. */
  model: z.string(),
});
export type Detection = z.infer<typeof Detection>;

const ClaimOrigin = z.enum(['detected', 'selection', 'import']);
export type ClaimOrigin = z.infer<typeof ClaimOrigin>;

/** Whether the claim's text was there, in other words, or gone when its page was last read. */
export const ClaimState = z.enum(['found', 'changed', 'missing']);
export type ClaimState = z.infer<typeof ClaimState>;

/** What was said, where, and what the analysis made of it. */
const words = {
  quote: z.string().check(z.minLength(1)),
  anchor: Anchor,
  context: z.string(),
  detection: z.nullable(Detection),
  attribution: z.nullable(Attribution),
  entities: z.array(Entity),
  quantities: z.array(Quantity),
};

/** The words of a claim and where they stand: what changes when it is linked to other text. */
export const ClaimText = z.object({
  quote: z.string().check(z.minLength(1)),
  anchor: Anchor,
  context: z.string(),
  /** What is in the words; where left out, what was in the old ones and is in these. */
  attribution: z.optional(z.nullable(Attribution)),
  entities: z.optional(z.array(Entity)),
  quantities: z.optional(z.array(Quantity)),
});
export type ClaimText = z.infer<typeof ClaimText>;

/** What a page hands over so that a claim of it can be saved. */
export const ClaimDraft = z.object({
  article: ArticleMetadata,
  ...words,
  origin: ClaimOrigin,
});
export type ClaimDraft = z.infer<typeof ClaimDraft>;

export const Claim = z.object({
  id: Id,
  articleId: Id,
  ...words,
  verdict: z.nullable(Verdict),
  note: Note,
  tags: z.array(z.string()),
  origin: ClaimOrigin,
  state: ClaimState,
  createdAt: Timestamp,
  updatedAt: Timestamp,
  deletedAt: z.nullable(Timestamp),
  /** Above the order of every citation that the claim has or had; left out while nobody asked. */
  nextOrder: z.optional(z.int()),
});
export type Claim = z.infer<typeof Claim>;
