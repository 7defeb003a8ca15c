import * as z from 'zod/mini';
import { Timestamp } from '@/lib/model/primitives';
import { fail, ok } from '@/lib/model/result';
import {
  emptySnapshot,
  RECORD_SCHEMAS,
  RECORD_TABLES,
  type RecordTable,
  type RefusedRow,
  Snapshot,
} from '@/lib/model/snapshot';
import type { ExportFormat, ImportFormat } from './format';

const FORMAT = 'claimlight';
const VERSION = 1;

/** The whole file, as `docs/claimlight.schema.json` describes it. */
export const ClaimlightFile = z.extend(Snapshot, {
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  exportedAt: Timestamp,
});

/** What is asked of a file before its rows are looked at one by one. */
const Envelope = z.object({ format: z.literal(FORMAT), version: z.int() });
const Tables = z.partial(
  z.object({
    articles: z.array(z.unknown()),
    claims: z.array(z.unknown()),
    sources: z.array(z.unknown()),
    evidence: z.array(z.unknown()),
    revisions: z.array(z.unknown()),
    scales: z.array(z.unknown()),
  }),
);

/**
 * Claimlight JSON: every record as it is stored, so that writing and reading gives the same
 * records. Tables that a file lacks are empty; rows that their schema refuses are reported.
 */
export const claimlightJson: ExportFormat & ImportFormat = {
  id: 'claimlight-json',
  extension: 'json',
  mediaType: 'application/json',

  write(snapshot, { exportedAt }) {
    const file: z.infer<typeof ClaimlightFile> = {
      format: FORMAT,
      version: VERSION,
      exportedAt,
      articles: snapshot.articles,
      claims: snapshot.claims,
      sources: snapshot.sources,
      evidence: snapshot.evidence,
      revisions: snapshot.revisions,
      scales: snapshot.scales,
    };
    return `${JSON.stringify(file, null, 2)}\n`;
  },

  parse(text) {
    const json = parseJson(text);
    const envelope = Envelope.safeParse(json);
    if (!envelope.success) return fail('unreadable');
    if (envelope.data.version > VERSION) return fail('newer');
    const tables = Tables.safeParse(json);
    if (envelope.data.version < 1 || !tables.success) return fail('unreadable');
    const records = emptySnapshot();
    const refused: RefusedRow[] = [];
    for (const table of RECORD_TABLES) {
      (tables.data[table] ?? []).forEach((value, row) => {
        const parsed = RECORD_SCHEMAS[table].safeParse(value);
        // The schema of a table gives records of that table; the union of tables hides that.
        if (parsed.success) (records[table] as unknown[]).push(parsed.data);
        else refused.push(refusal(table, row, value, parsed.error));
      });
    }
    return ok({ records, refused });
  },
};

/** The value of a JSON text, with or without a byte order mark; undefined when it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function refusal(
  table: RecordTable,
  row: number,
  value: unknown,
  error: z.core.$ZodError,
): RefusedRow {
  const id = z.object({ id: z.string() }).safeParse(value);
  const [issue] = error.issues;
  const what =
    issue && 'format' in issue
      ? issue.format
      : issue && 'expected' in issue
        ? issue.expected
        : issue?.code;
  const reason = `${issue?.path.join('.') || 'record'}: ${what ?? 'not sound'}`;
  return { table, row, id: id.success ? id.data.id : null, reason };
}
