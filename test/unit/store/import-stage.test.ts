import { Dexie, type ObservabilitySet } from 'dexie';
import { expect, it, onTestFinished, vi } from 'vitest';
import { emptySnapshot, type Snapshot } from '@/lib/model/snapshot';
import { importAll, planImport, undoImport } from '@/lib/store/backup';
import { ImportStage } from '@/lib/store/import-stage';
import { exportAll } from '@/test/support/export-all';
import { draft, openStore, unwrap } from './samples';

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A sound snapshot of one article with so many claims. */
async function manyClaims(count: number): Promise<Snapshot> {
  const { db, store } = openStore();
  unwrap(await store.saveDraft(draft()));
  const { articles, claims } = await exportAll(db);
  const [claim] = claims;
  if (!claim) throw new Error('no claim');
  return {
    ...emptySnapshot(),
    articles,
    claims: Array.from({ length: count }, (_, n) => ({ ...claim, id: idOf(n), note: `${n}` })),
  };
}

/** The databases in which records wait. */
const places = async () =>
  (await Dexie.getDatabaseNames()).filter((name) => name.startsWith('claimlight-import'));

async function staged(records: Snapshot): Promise<ImportStage> {
  const stage = new ImportStage(1_000);
  for (const record of records.articles) await stage.take({ table: 'articles', record });
  for (const record of records.claims) await stage.take({ table: 'claims', record });
  return stage;
}

it.each([3, 999, 1_000, 1_250, 1_500])(
  'what waits on the device, or in memory, is what came: %i',
  async (count) => {
    const records = await manyClaims(count);
    const stage = await staged(records);
    expect(await places()).toHaveLength(count >= 1_000 ? 1 : 0);
    expect(stage.counts.claims).toBe(count);
    const notes: string[] = [];
    for (let n = 0; n < stage.pageCount('claims'); n += 1)
      notes.push(...(await stage.page('claims', n)).map(({ note }) => note));
    expect(notes).toEqual(records.claims.map(({ note }) => note));
    await stage.drop();
    expect(await places()).toEqual([]);
  },
);

it('what cannot be removed from the device neither fails an import nor keeps the next from beginning', async () => {
  const records = await manyClaims(1_250);
  const stage = await staged(records);
  const { db } = openStore();
  unwrap(await importAll(db, stage));
  const refuse = vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'UnknownError');
  });
  onTestFinished(() => refuse.mockRestore());
  await stage.drop();
  expect(await places()).toHaveLength(1);
  const next = await staged(records);
  expect(await places()).toHaveLength(2);
  refuse.mockRestore();
  await next.drop();
  await ImportStage.removeLeft();
  expect(await places()).toEqual([]);
});

it('is merged as one transaction, planned before and undone after', async () => {
  const records = await manyClaims(1_600);
  const stage = await staged(records);
  const { db } = openStore();
  const plan = unwrap(await planImport(db, stage));
  expect(plan.counts.claims).toEqual({ added: 1_600, updated: 0, unchanged: 0 });
  expect(await db.claims.count()).toBe(0);
  const abort = new AbortController();
  const stopped = await importAll(db, stage, {
    signal: abort.signal,
    onProgress: (done) => done > 800 && abort.abort(),
  });
  expect(stopped).toEqual({ ok: false, error: 'cancelled' });
  expect(await db.claims.count()).toBe(0);
  const report = unwrap(await importAll(db, stage));
  expect(report.counts).toEqual(plan.counts);
  expect((await db.claims.get(idOf(1_599)))?.note).toBe('1599');
  unwrap(await undoImport(db, report));
  expect(await db.claims.count()).toBe(0);
  await stage.drop();
});

it('is told of as tables that changed, not key by key, when it is taken back', async () => {
  const { db } = openStore();
  const report = unwrap(await importAll(db, await manyClaims(1_600)));
  let told: ObservabilitySet = {};
  const listen = (parts: ObservabilitySet) => {
    told = parts;
  };
  Dexie.on('storagemutated', listen);
  onTestFinished(() => Dexie.on('storagemutated').unsubscribe(listen));
  unwrap(await undoImport(db, report));
  const claims = told[`idb://${db.name}/claims/`];
  expect(claims).toMatchObject({ from: -Infinity, to: [[]] });
  // One article is told of by its key, and whatever was deleted before it is no longer.
  for (const [name, tree] of Object.entries(told))
    if (!name.includes('/articles/')) expect([name, nodes(tree)]).toEqual([name, 1]);
});

/** How many ranges a set of changed keys holds. */
const nodes = (tree: object | null | undefined): number => {
  if (!tree || !('from' in tree)) return 0;
  const { l, r } = tree as { l?: object | null; r?: object | null };
  return 1 + nodes(l) + nodes(r);
};

it('of another program is one transaction, too, however many claims are new', async () => {
  const records = await manyClaims(1_600);
  const stage = await staged(records);
  const { db } = openStore();
  const plan = unwrap(await planImport(db, stage, { own: false }));
  expect(plan.counts.claims.added).toBe(1_600);
  const abort = new AbortController();
  const stopped = await importAll(db, stage, {
    ...{ own: false, signal: abort.signal },
    onProgress: (done) => done > 800 && abort.abort(),
  });
  expect(stopped).toEqual({ ok: false, error: 'cancelled' });
  expect(await db.claims.count()).toBe(0);
  unwrap(await importAll(db, stage, { own: false }));
  expect(await db.claims.count()).toBe(1_600);
  await stage.drop();
});
