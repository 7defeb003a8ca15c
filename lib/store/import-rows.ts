import type { Table } from 'dexie';
import { IdSet } from '@/lib/model/id-set';
import type { RecordOf } from '@/lib/model/record-reader';
import {
  RECORD_SCHEMAS,
  RECORD_TABLES,
  type RecordTable,
  type RowProblem,
  type RowReport,
} from '@/lib/model/snapshot';
import type { ClaimlightDatabase } from './database';
import { keysInPieces } from './pieces';

/** Most reports that are kept; all are counted. */
const MOST_REPORTS = 10_000;

/**
 * Holds every record against its schema, unless who read the file just did, refuses an id that
 * comes twice, and refuses what hangs on a record that is neither in the file nor stored. Tables are
 * given parents first.
 */
export class SoundRows {
  /** The first ten thousand that were refused. */
  readonly refused: RowReport[] = [];
  /** How many were. */
  count = 0;
  private readonly seen = new Map<RecordTable, IdSet>(
    RECORD_TABLES.map((table) => [table, new IdSet()]),
  );
  private readonly rows = new Map<RecordTable, number>();

  private constructor(
    private readonly stored: Record<Parent, IdSet>,
    private readonly empty: ReadonlySet<RecordTable>,
  ) {}

  static async over(db: ClaimlightDatabase): Promise<SoundRows> {
    const empty = new Set<RecordTable>();
    for (const table of RECORD_TABLES) if ((await db.table(table).count()) === 0) empty.add(table);
    const stored = {
      articles: await idsOf(db.articles),
      claims: await idsOf(db.claims),
      sources: await idsOf(db.sources),
    };
    return new SoundRows(stored, empty);
  }

  /** Whether a record of this id may have been stored before. */
  mayBeStored(table: RecordTable, id: string): boolean {
    return table in this.stored ? this.stored[table as Parent].has(id) : !this.empty.has(table);
  }

  /**
   * Those of a table's next records that may be written.
   * @param parsed whether their schemas gave them, in this window, so that they need not be asked again.
   */
  take<T extends RecordTable>(
    table: T,
    values: readonly RecordOf<T>[],
    parsed = false,
  ): RecordOf<T>[] {
    const sound: RecordOf<T>[] = [];
    for (const value of values) {
      const row = (this.rows.get(table) ?? 0) + 1;
      this.rows.set(table, row);
      const { data } = parsed ? { data: value } : RECORD_SCHEMAS[table].safeParse(value);
      const problem = data ? this.problem(table, data) : 'field';
      if (!data || problem) {
        this.count += 1;
        if (this.refused.length < MOST_REPORTS)
          this.refused.push(report(table, row, value, problem ?? 'field'));
        continue;
      }
      this.seen.get(table)?.add(data.id);
      sound.push(data as RecordOf<T>);
    }
    return sound;
  }

  private problem(
    table: RecordTable,
    record: { id: string; articleId?: string; claimId?: string; sourceId?: string },
  ): RowProblem | undefined {
    if (this.seen.get(table)?.has(record.id)) return 'duplicate';
    if (record.articleId && !this.has('articles', record.articleId)) return 'article';
    if (record.claimId && !this.has('claims', record.claimId)) return 'claim';
    if (record.sourceId && !this.has('sources', record.sourceId)) return 'source';
    return undefined;
  }

  private has(table: Parent, id: string): boolean {
    return this.stored[table].has(id) || this.seen.get(table)?.has(id) === true;
  }
}

type Parent = 'articles' | 'claims' | 'sources';

async function idsOf(table: Table<{ id: string }, string>): Promise<IdSet> {
  const ids = new IdSet();
  await keysInPieces(table, (id) => ids.add(id));
  return ids;
}

function report(table: RecordTable, row: number, value: unknown, problem: RowProblem): RowReport {
  const { id, quote } = value as { id?: unknown; quote?: unknown };
  return {
    table,
    row,
    id: typeof id === 'string' ? id : null,
    text: typeof quote === 'string' ? quote.slice(0, 200) : '',
    problem,
    detail: '',
    done: 'skipped',
  };
}
