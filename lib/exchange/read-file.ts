import type { RecordSink } from '@/lib/model/record-pages';
import { fail, ok, type Result } from '@/lib/model/result';
import type { Settings } from '@/lib/model/settings';
import { emptySnapshot, type RowReport, type Snapshot } from '@/lib/model/snapshot';
import type { ImportContext, ImportFormat } from './format';
import { importFormat } from './import-formats';
import { type FileProblem, type ImportRow, UnreadableFile } from './import-row';
import { recognise } from './recognise';
import { textChunks } from './text-chunks';

/** How much of a file is looked at to recognise its format, in UTF-16 code units. */
const HEAD = 65_536;
/** Most records that are taken at once (a table of over a million rows, each of an article of its own), and most reports that are kept. */
const MOST_RECORDS = 5_000_000;
const MOST_REPORTS = 10_000;

/** What is to be said of a file besides its records. */
export interface FileReport {
  format: ImportFormat;
  /** The first ten thousand. */
  reports: RowReport[];
  /** How many rows were not taken, and how often something was changed to fit. */
  skipped: number;
  changed: number;
  /** The settings that a backup holds. */
  settings?: Settings;
}

/** What a file held: the records that are sound, and what is to be said of rows. */
export interface ParsedFile extends FileReport {
  records: Snapshot;
}

export interface ReadOptions extends ImportContext {
  signal?: AbortSignal;
  /** Bytes read so far. */
  onProgress?(bytes: number): void;
}

/**
 * Reads a file of any format that can be read, whatever it is called, and gives its sound records to
 * `sink` one by one. They count only when the whole was read. `bytes` is the content as it comes, such
 * as `file.stream()`. Never throws for what a file holds.
 */
export async function readInto(
  bytes: AsyncIterable<Uint8Array>,
  sink: RecordSink,
  { signal, onProgress, ...context }: ReadOptions,
): Promise<Result<FileReport, FileProblem | 'cancelled'>> {
  try {
    const chunks = textChunks(watched(bytes, signal, onProgress));
    let head = '';
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      head += next.value;
      if (head.length >= HEAD) break;
    }
    const id = recognise(head.slice(0, HEAD));
    if (!id) return fail(head.trim() === '' ? 'empty' : 'unknown');
    const format = importFormat(id);
    const read = await format.load();
    return ok({ format, ...(await collect(read(after(head, chunks), context), sink)) });
  } catch (error) {
    if (error instanceof UnreadableFile) return fail(error.problem);
    if (error instanceof Cancelled) return fail('cancelled');
    throw error;
  }
}

/** The same with all records in memory. */
export async function readFile(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<Result<ParsedFile, FileProblem | 'cancelled'>> {
  const records = emptySnapshot();
  const sink: RecordSink = {
    take({ table, record }) {
      // A row holds a record of its own table; the union of tables hides that.
      (records[table] as unknown[]).push(record);
      return undefined;
    },
  };
  const read = await readInto(bytes, sink, options);
  return read.ok ? ok({ ...read.value, records }) : read;
}

class Cancelled extends Error {}

async function* watched(
  bytes: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
  onProgress: ((bytes: number) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const piece of bytes) {
    if (signal?.aborted) throw new Cancelled();
    yield piece;
    done += piece.length;
    onProgress?.(done);
  }
}

async function* after(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

async function collect(
  rows: AsyncIterable<ImportRow>,
  sink: RecordSink,
): Promise<Omit<FileReport, 'format'>> {
  const reports: RowReport[] = [];
  const counts = { skipped: 0, changed: 0 };
  let taken = 0;
  let settings: Settings | undefined;
  for await (const row of rows) {
    if ('report' in row) {
      counts[row.report.done] += 1;
      if (reports.length < MOST_REPORTS) reports.push(row.report);
    } else if ('settings' in row) {
      settings = row.settings;
    } else {
      if (++taken > MOST_RECORDS) throw new UnreadableFile('too-large');
      const wait = sink.take(row);
      if (wait) await wait;
    }
  }
  return { reports, ...counts, ...(settings && { settings }) };
}
