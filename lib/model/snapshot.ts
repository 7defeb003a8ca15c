import * as z from 'zod/mini';
import { Article } from './article';
import { Claim } from './claim';
import { Evidence, Revision, Source } from './source';
import { Scale } from './verdict';

/** The schema of each kind of record that travels in exports, by the name of its table. */
export const RECORD_SCHEMAS = {
  articles: Article,
  claims: Claim,
  sources: Source,
  evidence: Evidence,
  revisions: Revision,
  scales: Scale,
} as const;

export type RecordTable = keyof typeof RECORD_SCHEMAS;
export const RECORD_TABLES = Object.keys(RECORD_SCHEMAS) as RecordTable[];

/** Records of all tables that belong together; what exports are made from and imports yield. */
export const Snapshot = z.object({
  articles: z.array(Article),
  claims: z.array(Claim),
  sources: z.array(Source),
  evidence: z.array(Evidence),
  revisions: z.array(Revision),
  scales: z.array(Scale),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** A snapshot without records. */
export const emptySnapshot = (): Snapshot => ({
  articles: [],
  claims: [],
  sources: [],
  evidence: [],
  revisions: [],
  scales: [],
});

/** A record that an import did not take, and why. `row` counts from 0 within its table. */
export interface RefusedRow {
  table: RecordTable;
  row: number;
  id: string | null;
  reason: string;
}
