import * as z from 'zod/mini';
import { FORMAT, VERSION } from '@/lib/exchange/claimlight-file';
import type { Reader } from '@/lib/exchange/format';
import { UnreadableFile } from '@/lib/exchange/import-row';
import type { TableRecord } from '@/lib/model/record-pages';
import { Settings } from '@/lib/model/settings';
import {
  byTable,
  RECORD_SCHEMAS,
  RECORD_TABLES,
  type RecordTable,
  type RowReport,
} from '@/lib/model/snapshot';
import { jsonRows } from './json-rows';
import { fieldReport } from './row-report';

/** What is asked of a file besides its rows. */
const Envelope = z.object({ format: z.literal(FORMAT), version: z.int() });
/** Settings that are broken or of another version are left out. */
const WithSettings = z.object({ settings: Settings });
const Tables = z.object(byTable(() => z.optional(z.array(z.unknown()))));

/**
 * Claimlight JSON of every version so far. Tables that a file lacks are empty, unknown fields are
 * dropped; rows that their schema refuses are reported.
 */
export const readClaimlight: Reader = async function* (text) {
  const counts = new Map<RecordTable, number>();
  const file = jsonRows(text, (path) => path.length === 1 && isTable(path[0]));
  for (;;) {
    const next = await file.next();
    if (next.done) {
      holdToEnvelope(next.value);
      const { data } = WithSettings.safeParse(next.value);
      if (data) yield data;
      return;
    }
    const [table] = next.value.path;
    if (!isTable(table)) continue;
    const row = (counts.get(table) ?? 0) + 1;
    counts.set(table, row);
    yield readRow(table, row, next.value.value);
  }
};

function readRow(
  table: RecordTable,
  row: number,
  value: unknown,
): TableRecord | { report: RowReport } {
  const parsed = RECORD_SCHEMAS[table].safeParse(value);
  // The schema of a table gives records of that table; the union of tables hides that.
  if (parsed.success) return { table, record: parsed.data } as TableRecord;
  return { report: fieldReport(table, row, value, parsed.error) };
}

function holdToEnvelope(frame: unknown): void {
  const envelope = Envelope.safeParse(frame);
  if (!envelope.success) throw new UnreadableFile('unknown');
  if (envelope.data.version > VERSION) throw new UnreadableFile('newer');
  if (envelope.data.version < 1 || !Tables.safeParse(frame).success)
    throw new UnreadableFile('damaged');
}

const isTable = (key: string | undefined): key is RecordTable =>
  RECORD_TABLES.some((table) => table === key);
