import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '@/lib/exchange/export-formats';
import { jsonRows } from '@/lib/exchange/read/json-rows';
import { snapshotReader } from '@/lib/exchange/snapshot-reader';
import { writeClaimlight } from '@/lib/exchange/write/claimlight';
import type { RecordReader } from '@/lib/model/record-reader';
import { emptySnapshot, type RecordTable } from '@/lib/model/snapshot';
import { options } from './files';
import { rated, sample } from './sample';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const CLAIMS = 100_000;
/** Enough to tell a format that remembers from one that does not, where a hundred thousand take long. */
const FEWER = 20_000;
/** What a garbage collector may leave lying, in bytes. */
const NOISE = 3_000_000;
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const claimOf = (n: number) => ({ ...rated, id: idOf(n), note: `${n} ${'words '.repeat(100)}` });

/** So many claims as a store gives them: made when they are asked for, and forgotten. */
function library(count: number): RecordReader {
  const small = snapshotReader(sample);
  const [article] = sample.articles;
  if (!article) throw new Error('no article');
  async function* each<T>(make: (n: number) => T): AsyncGenerator<T> {
    for (let n = 0; n < count; n++) yield make(n);
  }
  return {
    ...small,
    counts: { ...small.counts, claims: count, live: count, sources: count },
    table: ((table: RecordTable) =>
      table === 'claims' ? each(claimOf) : small.table(table)) as RecordReader['table'],
    entries: () => each((n) => ({ claim: claimOf(n), article, cited: [] })),
    sources: () =>
      each((n) => ({ ...sample.sources[0], id: idOf(n) }) as (typeof sample.sources)[0]),
  };
}

/** Length of a text in all, and the most of memory that was in use while it came, in bytes. */
async function measured(text: AsyncIterable<string>): Promise<{ length: number; most: number }> {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  let length = 0;
  let most = 0;
  let looked = 0;
  for await (const part of text) {
    length += part.length;
    if (length - looked < 4_000_000) continue;
    looked = length;
    collectGarbage();
    most = Math.max(most, process.memoryUsage().heapUsed - before);
  }
  return { length, most };
}

describe('very many claims', () => {
  it.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))(
    'pass through %s without standing in memory',
    async (id, format) => {
      const count = id === 'claimlight-json' ? CLAIMS : FEWER;
      const write = await format.load();
      const { length, most } = await measured(write(library(count), options));
      expect(length).toBeGreaterThan(count * 200);
      // The keys that BibTeX must not give twice are the most that a format remembers.
      expect(most).toBeLessThan(length * 0.1 + NOISE);
    },
  );

  it('are cut into rows without standing in memory', async () => {
    async function* lengths(): AsyncGenerator<string> {
      const text = writeClaimlight(library(CLAIMS), options);
      for await (const row of jsonRows(text, (path) => path[0] === 'claims'))
        yield JSON.stringify(row.value);
    }
    const { length, most } = await measured(lengths());
    expect(length).toBeGreaterThan(CLAIMS * 1000);
    expect(most / length).toBeLessThan(0.05);
  });
});

it('an export of nothing is as short as its frame', async () => {
  const none = await measured(writeClaimlight(snapshotReader(emptySnapshot()), options));
  expect(none.length).toBeLessThan(300);
});
