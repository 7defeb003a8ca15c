import type { RecordReader } from '@/lib/model/record-reader';
import { fail, ok, type Result } from '@/lib/model/result';
import { RECORD_TABLES, type RecordTable } from '@/lib/model/snapshot';
import { type FilePlace, placeInMemory } from './file-place';
import { type ExportFormat, type ExportOptions, exportFileName, type LeftOut } from './format';

/** Text handed over to its place at a time, in UTF-16 code units. */
const PART = 1_000_000;

export interface ExportedFile {
  name: string;
  blob: Blob;
  leftOut: LeftOut[];
}

export interface RunOptions extends ExportOptions {
  signal?: AbortSignal;
  /** Where the file waits until it is whole; without one, in memory. */
  place?: FilePlace;
  /** Records written so far, of all. */
  onProgress?(done: number, total: number): void;
}

/**
 * Makes the whole file of an export. Its text stands in memory a piece at a time. Rejects when the
 * records cannot be read or the place is full; nothing of the file is left then.
 */
export async function runExport(
  format: ExportFormat,
  records: RecordReader,
  options: RunOptions,
): Promise<Result<ExportedFile, 'cancelled'>> {
  const { signal, onProgress, place = placeInMemory(), ...rest } = options;
  const leftOut: LeftOut[] = [];
  const write = await format.load();
  const total = totalOf(format, records);
  const counted = countReads(records, (done) => onProgress?.(Math.min(done, total), total));
  let waiting = '';
  try {
    for await (const part of write(counted, { ...rest, onLeftOut: (item) => leftOut.push(item) })) {
      if (signal?.aborted) {
        await place.drop();
        return fail('cancelled');
      }
      waiting += part;
      if (waiting.length < PART) continue;
      await place.write(waiting);
      waiting = '';
    }
    await place.write(waiting);
    const blob = await place.whole(format.mediaType);
    return ok({ name: exportFileName(format, options), blob, leftOut });
  } catch (error) {
    await place.drop();
    throw error;
  }
}

function totalOf({ holds }: ExportFormat, { counts }: RecordReader): number {
  if (holds === 'claims' || holds === 'rated') return counts.live;
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
