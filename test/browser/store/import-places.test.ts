import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { removeLeftovers } from '@/components/hooks/exchange/leftovers';
import { placeOnDisk } from '@/components/hooks/exchange/place-on-disk';
import type { RecordOf } from '@/lib/model/record-reader';
import { createDatabase } from '@/lib/store/database';
import { ImportStage } from '@/lib/store/import-stage';
import { UndoList } from '@/lib/store/import-undo';
import { createWrite } from '@/lib/store/work';
import { sample } from '@/test/unit/exchange/sample';

/** The databases in which imports wait. */
const places = async () =>
  (await Dexie.getDatabaseNames()).filter((name) => name.startsWith('claimlight-import'));

/** An import that is too long for memory, with notes of its own. */
async function begun(note: string): Promise<ImportStage> {
  const stage = new ImportStage(2);
  for (let n = 0; n < 1_200; n += 1) {
    const record = { ...sample.claims[0], id: crypto.randomUUID(), note } as RecordOf<'claims'>;
    await stage.take({ table: 'claims', record });
  }
  return stage;
}

async function notesOf(stage: ImportStage): Promise<Set<string>> {
  const notes = new Set<string>();
  for (let n = 0; n < stage.pageCount('claims'); n += 1)
    for (const { note } of await stage.page('claims', n)) notes.add(note);
  return notes;
}

it('two imports at once keep to their own records', async () => {
  const [one, two] = await Promise.all([begun('one'), begun('two')]);
  expect(await places()).toHaveLength(2);
  expect(await notesOf(one)).toEqual(new Set(['one']));
  await one.drop();
  expect(await notesOf(two)).toEqual(new Set(['two']));
  await two.drop();
  expect(await places()).toEqual([]);
});

it('what broke off is removed, and what is in use is not', async () => {
  // As a window leaves it that was closed in the middle.
  const left = new Dexie('claimlight-import-left');
  left.version(1).stores({ pages: '' });
  await left.open();
  left.close();
  const file = placeOnDisk();
  for (let n = 0; n < 12; n += 1) await file.write('claim '.repeat(200_000));
  await file.whole('text/plain');
  const stage = await begun('in use');
  expect(await places()).toHaveLength(1);
  await Dexie.delete('claimlight-import-left');
  await left.open();
  left.close();
  expect(await places()).toHaveLength(2);
  await removeLeftovers();
  expect(await places()).toHaveLength(1);
  expect(await notesOf(stage)).toEqual(new Set(['in use']));
  const root = await navigator.storage.getDirectory();
  await expect(root.getDirectoryHandle('exports')).rejects.toThrow();
  await stage.drop();
  expect(await places()).toEqual([]);
});

it('what was written over waits beside the database, and what stood there first comes back', async () => {
  const db = createDatabase(`over-${crypto.randomUUID()}`);
  const write = createWrite(db);
  const claims = Array.from({ length: 1_200 }, () => ({
    ...(sample.claims[0] as RecordOf<'claims'>),
    ...{ id: crypto.randomUUID(), note: 'first' },
  }));
  await db.claims.bulkAdd(claims);
  const undo = new UndoList(1_000);
  for (const note of ['second', 'third']) {
    const done = await write(async () => {
      const before = await db.claims.toArray();
      await undo.note('claims', before, before);
      await db.claims.bulkPut(before.map((claim) => ({ ...claim, note })));
    });
    expect(done.ok).toBe(true);
  }
  expect(await places()).toHaveLength(1);
  expect(new Set((await db.claims.toArray()).map(({ note }) => note))).toEqual(new Set(['third']));
  expect((await write((work) => undo.takeBack(work))).ok).toBe(true);
  expect(new Set((await db.claims.toArray()).map(({ note }) => note))).toEqual(new Set(['first']));
  await undo.drop();
  expect(await places()).toEqual([]);
  await db.delete();
});
