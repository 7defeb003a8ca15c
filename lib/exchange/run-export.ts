import type { RecordReader } from '@/lib/model/record-reader';
import { fail, ok, type Result } from '@/lib/model/result';
import { RECORD_TABLES, type RecordTable } from '@/lib/model/snapshot';
import { type ExportFormat, type ExportOptions, exportFileName, type LeftOut } from './format';

/** Text handed over to the browser at a time, in UTF-16 code units: it may put that on its disk. */
const PART = 4_000_000;

export interface ExportedFile {
  name: string;
  blob: Blob;
  leftOut: LeftOut[];
}

export interface RunOptions extends ExportOptions {
  signal?: AbortSignal;
  /** Records written so far, of all. */
  onProgress?(done: number, total: number): void;
}

/**
 * Makes the whole file of an export. Its text stands in memory a piece at a time. Rejects when the
 * records cannot be read.
 */
export async function runExport(
  format: ExportFormat,
  records: RecordReader,
  options: RunOptions,
): Promise<Result<ExportedFile, 'cancelled'>> {
  const { signal, onProgress, ...rest } = options;
  const leftOut: LeftOut[] = [];
  const write = await format.load();
  const total = totalOf(format, records);
  const counted = countReads(records, (done) => onProgress?.(Math.min(done, total), total));
  const blobs: Blob[] = [];
  let parts: string[] = [];
  let length = 0;
  const handOver = () => {
    blobs.push(new Blob(parts));
    parts = [];
    length = 0;
  };
  for await (const part of write(counted, { ...rest, onLeftOut: (item) => leftOut.push(item) })) {
    if (signal?.aborted) return fail('cancelled');
    parts.push(part);
    length += part.length;
    if (length > PART) handOver();
  }
  handOver();
  const blob = new Blob(blobs, { type: format.mediaType });
  return ok({ name: exportFileName(format, options), blob, leftOut });
}

function totalOf({ holds }: ExportFormat, { counts }: RecordReader): number {
  if (holds === 'claims') return counts.live;
  if (holds === 'sources') return counts.sources;
  return RECORD_TABLES.reduce((sum, table) => sum + counts[table], 0);
}

/** The same records, telling how many were read. */
function countReads(records: RecordReader, onRead: (done: number) => void): RecordReader {
  let done = 0;
  async function* counted<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const item of items) {
      yield item;
      onRead(++done);
    }
  }
  return {
    counts: records.counts,
    scales: records.scales,
    table: <T extends RecordTable>(table: T) => counted(records.table(table)),
    entries: () => counted(records.entries()),
    sources: () => counted(records.sources()),
  };
}
