import {
  emptySnapshot,
  RECORD_SCHEMAS,
  RECORD_TABLES,
  type RefusedRow,
  type Snapshot,
} from '@/lib/model/snapshot';
import type { ClaimlightDatabase } from './database';

/** The records that may be written, and those that may not. */
export interface SoundRows {
  records: Snapshot;
  refused: RefusedRow[];
}

/**
 * Holds every record against its schema once more (whoever read the file), refuses an id that
 * comes twice, and refuses what hangs on a record that is neither in the file nor stored.
 */
export async function soundRows(db: ClaimlightDatabase, input: Snapshot): Promise<SoundRows> {
  const records = emptySnapshot();
  const refused: RefusedRow[] = [];
  const known = await storedIds(db);
  const present = { articles: known.articles, claims: known.claims, sources: known.sources };
  // Parents come before what hangs on them in this order of tables.
  for (const table of RECORD_TABLES) {
    const seen = new Set<string>();
    for (const [row, value] of input[table].entries()) {
      const parsed = RECORD_SCHEMAS[table].safeParse(value);
      const reason = !parsed.success
        ? 'not a sound record'
        : seen.has(parsed.data.id)
          ? 'this id comes twice in the file'
          : missingParent(parsed.data, present);
      if (!parsed.success || reason) {
        refused.push({ table, row, id: idOf(value), reason: reason ?? 'not a sound record' });
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
): string | undefined {
  if (record.articleId && !present.articles.has(record.articleId)) return 'its article is missing';
  if (record.claimId && !present.claims.has(record.claimId)) return 'its claim is missing';
  if (record.sourceId && !present.sources.has(record.sourceId)) return 'its source is missing';
  return undefined;
}

async function storedIds(
  db: ClaimlightDatabase,
): Promise<Record<'articles' | 'claims' | 'sources', Set<string>>> {
  const articles = await db.articles.toCollection().primaryKeys();
  const claims = await db.claims.toCollection().primaryKeys();
  const sources = await db.sources.toCollection().primaryKeys();
  return { articles: new Set(articles), claims: new Set(claims), sources: new Set(sources) };
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id : null;
}
