import * as z from 'zod/mini';
import { Article } from './article';
import { Claim } from './claim';
import { Evidence, Revision, Source } from './source';
import { Dismissal, Scale } from './verdict';

/** The schema of each kind of record that travels in exports, by the name of its table. */
export const RECORD_SCHEMAS = {
  articles: Article,
  claims: Claim,
  sources: Source,
  evidence: Evidence,
  revisions: Revision,
  scales: Scale,
  dismissals: Dismissal,
} as const;

export type RecordTable = keyof typeof RECORD_SCHEMAS;
export const RECORD_TABLES = Object.keys(RECORD_SCHEMAS) as RecordTable[];

/** Something for each table. */
export const byTable = <T>(make: (table: RecordTable) => T): Record<RecordTable, T> =>
  Object.fromEntries(RECORD_TABLES.map((table) => [table, make(table)])) as Record<RecordTable, T>;

/** Records of all tables that belong together; what exports are made from and imports yield. */
export const Snapshot = z.object({
  articles: z.array(Article),
  claims: z.array(Claim),
  sources: z.array(Source),
  evidence: z.array(Evidence),
  revisions: z.array(Revision),
  scales: z.array(Scale),
  dismissals: z.array(Dismissal),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** A snapshot without records. */
export const emptySnapshot = (): Snapshot => byTable(() => []);

/**
 * What can be wrong with a row of a file. `field`: a value that its schema refuses (`detail` says
 * which); the rest say it by their names.
 */
export type RowProblem =
  | 'field'
  | 'duplicate'
  | 'article'
  | 'claim'
  | 'source'
  | 'quote'
  | 'page'
  | 'verdict'
  | 'date'
  | 'link'
  | 'columns'
  | 'length';

/** What is to be said of one row of a file: it was not taken, or it was changed to fit. */
export interface RowReport {
  table: RecordTable;
  /** Its place in its list, from 1; of a CSV file, its row in the spreadsheet. */
  row: number;
  id: string | null;
  /** The beginning of the claim's words, or empty. */
  text: string;
  problem: RowProblem;
  /** The value that was wrong, or the field; may be empty. */
  detail: string;
  done: 'skipped' | 'changed';
  /** With `changed`, what stands there now; empty for nothing. */
  now?: string;
}
