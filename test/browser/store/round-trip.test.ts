import fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOf } from '@/components/hooks/exchange/file-pieces';
import { placeOnDisk } from '@/components/hooks/exchange/place-on-disk';
import { exportFormat } from '@/lib/exchange/export-formats';
import { readInto } from '@/lib/exchange/read-file';
import { runExport } from '@/lib/exchange/run-export';
import { reportWords } from '@/lib/i18n/report-words';
import { PRESET_SCALES } from '@/lib/model/scales';
import { RECORD_TABLES } from '@/lib/model/snapshot';
import { importAll } from '@/lib/store/backup';
import { type ClaimlightDatabase, createDatabase } from '@/lib/store/database';
import { exportRecords } from '@/lib/store/export-records';
import { ImportStage } from '@/lib/store/import-stage';
import { contents } from '@/test/support/contents';
import { snapshots } from '@/test/unit/exchange/arbitraries';

async function exported(db: ClaimlightDatabase): Promise<string> {
  const made = await runExport(exportFormat('claimlight-json'), await exportRecords(db), {
    exportedAt: '2024-06-01T10:00:00.000Z',
    words: reportWords(),
    place: placeOnDisk(),
  });
  if (!made.ok) throw new Error(made.error);
  return made.value.blob.text();
}

async function imported(db: ClaimlightDatabase, text: string): Promise<void> {
  // So few stay in memory that most wait in a database of their own.
  const stage = new ImportStage(2);
  const read = await readInto(piecesOf(new Blob([text])), stage, {
    importedAt: '2024-07-01T08:00:00.000Z',
    scales: PRESET_SCALES,
  });
  expect(read).toMatchObject({ ok: true, value: { reports: [], skipped: 0 } });
  const written = await importAll(db, stage);
  expect(written).toMatchObject({ ok: true, value: { written: true, refused: [] } });
  await stage.drop();
}

/** The same file with its tables, and the rows in them, in another order. */
function shuffled(text: string, seed: number): string {
  const place = (key: string) =>
    [...`${key}${seed}`].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7) % 997;
  const file = Object.entries(JSON.parse(text) as Record<string, unknown>)
    .map(
      ([key, value]) =>
        [key, Array.isArray(value) && seed % 2 ? value.toReversed() : value] as const,
    )
    .sort(([a], [b]) => place(a) - place(b));
  return JSON.stringify(Object.fromEntries(file));
}

it('a library that was exported, wiped and imported is the same, in any order, and twice', async () => {
  await fc.assert(
    fc.asyncProperty(snapshots, fc.nat(1000), async (records, seed) => {
      const db = createDatabase(`claimlight-${crypto.randomUUID()}`);
      for (const table of RECORD_TABLES) await db.table(table).bulkAdd(records[table]);
      const before = await contents(db);
      const text = await exported(db);
      await Promise.all(db.tables.map((table) => table.clear()));
      await imported(db, shuffled(text, seed));
      expect(await contents(db)).toEqual(before);
      await imported(db, text);
      expect(await contents(db)).toEqual(before);
      expect(await exported(db)).toHaveLength(text.length);
      await db.delete();
    }),
    { numRuns: 12 },
  );
}, 60_000);

it('a file that is too long for memory is written to the disk, whole', async () => {
  const place = placeOnDisk();
  const part = `${'claim '.repeat(200_000)}🚢\n`;
  for (let n = 0; n < 12; n += 1) await place.write(part);
  const file = await place.whole('text/plain');
  expect(file.type).toBe('text/plain');
  expect(await file.text()).toBe(part.repeat(12));
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('exports');
  const names = async () => {
    const found: string[] = [];
    for await (const name of folder.keys()) found.push(name);
    return found;
  };
  expect(await names()).toHaveLength(1);
  await place.drop();
  expect(await names()).toEqual([]);
});
