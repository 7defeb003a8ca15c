import * as z from 'zod/mini';
import {
  Analysis,
  Attribution,
  Block,
  ClaimKind,
  Contribution,
  Entity,
  EntityKind,
  Quantity,
} from './analysis';
import { ClaimState } from './claim';
import { Span } from './span';
import { Verdict, VerdictSlot } from './verdict';

/** What the analysis of a page says, every sentence included, and the model that said it. */
export const PageAnalysis = z.extend(Analysis, { model: z.string() });
export type PageAnalysis = z.infer<typeof PageAnalysis>;

/** The analysis could not be made, because a model file in the package is missing or damaged. */
export const AnalysisFailure = z.object({ error: z.literal('model') });
export type AnalysisFailure = z.infer<typeof AnalysisFailure>;

/** Why a page looks the way it does, as the popup tells it. */
export const PageStatus = z.enum([
  'reading',
  'on',
  'none-found',
  'not-article',
  'off',
  'language',
  'failed',
  'no-model',
  'forbidden',
  'no-access',
]);
export type PageStatus = z.infer<typeof PageStatus>;

/** What became of a saved claim's text on a page: a record's states, and `ambiguous`, standing in several places. */
export const PlaceState = z.enum([...ClaimState.options, 'ambiguous']);
export type PlaceState = z.infer<typeof PlaceState>;

/** A claim as it stands on an open page, saved or not. */
export const PageClaim = z.object({
  /** Names the claim within this visit: the record's id when saved, else `d:<start>-<end>`. */
  key: z.string(),
  claimId: z.nullable(z.string()),
  quote: z.string(),
  context: z.string(),
  /** Points of 100; null for claims a person selected. */
  score: z.nullable(z.number()),
  kinds: z.array(ClaimKind),
  attribution: z.nullable(Attribution),
  entities: z.array(Entity),
  quantities: z.array(Quantity),
  contributions: z.array(Contribution),
  /** `detected` when not saved. */
  state: z.union([z.literal('detected'), PlaceState]),
  start: z.number(),
  end: z.number(),
  /** What the page says now, where a saved claim was changed. */
  wording: z.optional(z.string()),
  verdict: z.nullable(Verdict),
  slot: z.nullable(VerdictSlot),
  /** The shape of its verdict, where that is not the slot's own. */
  shape: z.optional(VerdictSlot),
  sources: z.number(),
});
export type PageClaim = z.infer<typeof PageClaim>;

/** What is read of a page, and the part of it that a person has selected there. */
export const PageText = z.object({
  text: z.string(),
  blocks: z.array(Block),
  selection: z.nullable(Span),
});
export type PageText = z.infer<typeof PageText>;

/** All mentions of one entity on a page. */
export const PageEntity = z.object({
  name: z.string(),
  kind: EntityKind,
  mentions: z.number(),
  claims: z.number(),
});
export type PageEntity = z.infer<typeof PageEntity>;

export const PageState = z.object({
  url: z.string(),
  host: z.string(),
  title: z.string(),
  status: PageStatus,
  language: z.string(),
  /** Sentences read. */
  sentences: z.number(),
  /** Only the first 20,000 words were read. */
  truncated: z.boolean(),
  claims: z.array(PageClaim),
  entities: z.array(PageEntity),
});
export type PageState = z.infer<typeof PageState>;

/** The few facts of a page state that the badge needs. */
export const PageReport = z.object({
  status: PageStatus,
  claims: z.number(),
  saved: z.number(),
});
export type PageReport = z.infer<typeof PageReport>;

/** What became of selected text that was to be saved. */
export const SelectionOutcome = z.enum(['saved', 'none', 'unread', 'full', 'other']);
export type SelectionOutcome = z.infer<typeof SelectionOutcome>;
