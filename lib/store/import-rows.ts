import {
  emptySnapshot,
  RECORD_SCHEMAS,
  RECORD_TABLES,
  type RecordTable,
  type RowProblem,
  type RowReport,
  type Snapshot,
} from '@/lib/model/snapshot';
import type { ClaimlightDatabase } from './database';

/** The records that may be written, and those that may not. */
export interface SoundRows {
  records: Snapshot;
  refused: RowReport[];
}

/**
 * Holds every record against its schema once more (whoever read the file), refuses an id that
 * comes twice, and refuses what hangs on a record that is neither in the file nor stored.
 */
export async function soundRows(db: ClaimlightDatabase, input: Snapshot): Promise<SoundRows> {
  const records = emptySnapshot();
  const refused: RowReport[] = [];
  const known = await storedIds(db);
  const present = { articles: known.articles, claims: known.claims, sources: known.sources };
  // Parents come before what hangs on them in this order of tables.
  for (const table of RECORD_TABLES) {
    const seen = new Set<string>();
    for (const [row, value] of input[table].entries()) {
      const parsed = RECORD_SCHEMAS[table].safeParse(value);
      if (!parsed.success) {
        refused.push(report(table, row, value, 'field'));
        continue;
      }
      const problem = seen.has(parsed.data.id) ? 'duplicate' : missingParent(parsed.data, present);
      if (problem) {
        refused.push(report(table, row, value, problem));
        continue;
      }
      seen.add(parsed.data.id);
      if (table in present) present[table as keyof typeof present].add(parsed.data.id);
      (records[table] as unknown[]).push(parsed.data);
    }
  }
  return { records, refused };
}

/** Names the record that this one hangs on and that is nowhere. */
function missingParent(
  record: { id: string; articleId?: string; claimId?: string; sourceId?: string },
  present: Record<'articles' | 'claims' | 'sources', Set<string>>,
): RowProblem | undefined {
  if (record.articleId && !present.articles.has(record.articleId)) return 'article';
  if (record.claimId && !present.claims.has(record.claimId)) return 'claim';
  if (record.sourceId && !present.sources.has(record.sourceId)) return 'source';
  return undefined;
}

function report(table: RecordTable, row: number, value: unknown, problem: RowProblem): RowReport {
  const { id, quote } = value as { id?: unknown; quote?: unknown };
  return {
    table,
    row: row + 1,
    id: typeof id === 'string' ? id : null,
    text: typeof quote === 'string' ? quote.slice(0, 200) : '',
    problem,
    detail: '',
    done: 'skipped',
  };
}

async function storedIds(
  db: ClaimlightDatabase,
): Promise<Record<'articles' | 'claims' | 'sources', Set<string>>> {
  const articles = await db.articles.toCollection().primaryKeys();
  const claims = await db.claims.toCollection().primaryKeys();
  const sources = await db.sources.toCollection().primaryKeys();
  return { articles: new Set(articles), claims: new Set(claims), sources: new Set(sources) };
}
