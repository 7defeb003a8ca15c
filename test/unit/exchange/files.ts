import { readFileSync } from 'node:fs';
import type { ExportOptions, ImportContext, Reader, Writer } from '@/lib/exchange/format';
import { type ImportRow, UnreadableFile } from '@/lib/exchange/import-row';
import { snapshotReader } from '@/lib/exchange/snapshot-reader';
import type { ReportWords } from '@/lib/model/report-words';
import { PRESET_SCALES } from '@/lib/model/scales';
import { emptySnapshot, type RowReport, type Snapshot } from '@/lib/model/snapshot';
import { readMessages } from '@/tools/locales/read-messages';

const messages = readMessages(
  readFileSync(new URL('../../../lib/i18n/locales/en.yml', import.meta.url), 'utf8'),
);
const filled = (text: string, values: readonly string[]) =>
  text.replace(/\$(\d)/g, (_, at) => values[Number(at) - 1] ?? '');

/** The English texts, with dates as they are. */
const words: ReportWords = {
  locale: 'en-GB',
  word: (key, ...values) => filled(String(messages.get(key)), values),
  count: (key, n) => {
    const forms = messages.get(key);
    if (typeof forms !== 'object') throw new Error(`no plural: ${key}`);
    return filled(n === 1 ? forms.one : forms.other, [String(n)]);
  },
  scale: (scale) => scale,
  date: (text) => text.slice(0, 10),
};

export const options: ExportOptions = { exportedAt: '2024-06-01T10:00:00.000Z', words };
export const context: ImportContext = {
  importedAt: '2024-07-01T08:00:00.000Z',
  scales: PRESET_SCALES,
};

/** The whole text that a format writes. */
export async function written(
  write: Writer,
  snapshot: Snapshot,
  patch: Partial<ExportOptions> = {},
): Promise<string> {
  let text = '';
  for await (const part of write(snapshotReader(snapshot), { ...options, ...patch })) text += part;
  return text;
}

/** The text in pieces of this many code units. */
async function* pieces(text: string, size = 7): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

/** What a format reads from a text, or why it is unreadable. */
export async function read(
  reader: Reader,
  text: string,
  size?: number,
): Promise<{ records: Snapshot; reports: RowReport[] } | string> {
  const records = emptySnapshot();
  const reports: RowReport[] = [];
  try {
    for await (const row of reader(pieces(text, size), context) as AsyncIterable<ImportRow>) {
      if ('report' in row) reports.push(row.report);
      else if ('record' in row) (records[row.table] as unknown[]).push(row.record);
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return error.problem;
    throw error;
  }
  return { records, reports };
}

/** A file of `golden/`: written by hand, what a format has to give. */
export const golden = (name: string): string =>
  readFileSync(new URL(`./golden/${name}`, import.meta.url), 'utf8');
