import * as z from 'zod/mini';
import { Id, Note, Timestamp, WebUrl } from './primitives';

export const SOURCE_KINDS = [
  'article',
  'report',
  'dataset',
  'official-document',
  'court-record',
  'study',
  'interview',
  'social',
  'other',
] as const;
export const SourceKind = z.enum(SOURCE_KINDS);
export type SourceKind = z.infer<typeof SourceKind>;

/** What a person enters about a source. */
export const SourceInput = z.object({
  url: WebUrl,
  title: z.string(),
  publisher: z.string(),
  authors: z.array(z.string()),
  publishedAt: z.nullable(z.string()),
  kind: SourceKind,
});
export type SourceInput = z.infer<typeof SourceInput>;

export const Source = z.extend(SourceInput, {
  id: Id,
  accessedAt: Timestamp,
  archiveUrl: z.nullable(WebUrl),
  note: Note,
  /** When the person noted that the link did not open; no link is ever opened to find that out. */
  notOpenedAt: z.optional(z.nullable(Timestamp)),
});
export type Source = z.infer<typeof Source>;

/** How a source bears on a claim. */
export const EvidenceStance = z.enum(['supports', 'refutes', 'context']);
export type EvidenceStance = z.infer<typeof EvidenceStance>;

export const Evidence = z.object({
  id: Id,
  claimId: Id,
  sourceId: Id,
  stance: EvidenceStance,
  /** The passage of the source that matters, in its own words. */
  quote: z.string(),
  note: Note,
  order: z.number(),
  addedAt: Timestamp,
});
export type Evidence = z.infer<typeof Evidence>;

/** One change of one field of a claim; revisions are only ever appended. */
export const Revision = z.object({
  id: Id,
  claimId: Id,
  at: Timestamp,
  field: z.string(),
  from: z.unknown(),
  to: z.unknown(),
});
export type Revision = z.infer<typeof Revision>;
