import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RECORD_TABLES, type Snapshot } from '@/lib/model/snapshot';
import { importAll } from '@/lib/store/backup';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { contents } from '@/test/support/contents';
import { exportAll } from '@/test/support/export-all';
import { snapshots } from '@/test/unit/exchange/arbitraries';
import { citation, draft, draftOf, metadata, openStore, unwrap } from './samples';

afterEach(() => vi.restoreAllMocks());

const erase = (db: ClaimlightDatabase) => Promise.all(db.tables.map((table) => table.clear()));

/** A store with two claims, one of them cited, rated and deleted. */
async function filled() {
  const opened = openStore();
  const { store } = opened;
  const one = unwrap(await store.saveDraft(draft()));
  const two = unwrap(await store.saveDraft(draftOf('it rose', 5)));
  const { evidence } = unwrap(await store.addEvidence(one.id, citation()));
  await store.setVerdict(one.id, { scale: 'truth', value: 'false', word: 'False' });
  await store.remove(two.id);
  return { ...opened, one, two, evidence };
}

describe('export and import', () => {
  it('give the same records again after everything was deleted', async () => {
    await fc.assert(
      fc.asyncProperty(snapshots, async (records) => {
        const { db } = openStore();
        for (const table of RECORD_TABLES) await db.table(table).bulkAdd(records[table]);
        const before = await contents(db);
        const exported = await exportAll(db);
        await erase(db);
        const report = unwrap(await importAll(db, JSON.parse(JSON.stringify(exported))));
        expect(report).toMatchObject({ written: true, refused: [] });
        expect(await contents(db)).toEqual(before);
        await db.delete();
      }),
      { numRuns: 40 },
    );
  });

  it('keep deleted claims, trails and presets', async () => {
    const { db } = await filled();
    const snapshot = await exportAll(db);
    expect(snapshot.claims.map(({ deletedAt }) => deletedAt !== null).sort()).toEqual([
      false,
      true,
    ]);
    expect(snapshot.revisions).toHaveLength(3);
    expect(snapshot.scales.map(({ id }) => id)).toEqual(['truth', 'context', 'yes-no']);
    const other = openStore().db;
    unwrap(await importAll(other, snapshot));
    expect(await contents(other)).toEqual(await contents(db));
    expect(await other.scales.count()).toBe(0);
  });

  it('of chosen claims take what belongs to them alone', async () => {
    const { db, two } = await filled();
    const snapshot = await exportAll(db, { claimIds: [two.id] });
    expect(snapshot.claims.map(({ id }) => id)).toEqual([two.id]);
    expect(snapshot).toMatchObject({ sources: [], evidence: [], scales: [] });
    expect(snapshot.articles).toHaveLength(1);
    expect(snapshot.revisions).toHaveLength(1);
  });
});

it('takes "Not a claim" along with everything, and once', async () => {
  const quote = 'The bridge is the longest of all.';
  const { db, store } = openStore();
  unwrap(await store.dismiss({ article: metadata(), quote }));
  const snapshot = await exportAll(db);
  expect(snapshot.dismissals).toMatchObject([{ quote }]);
  const other = openStore();
  // There the same article has another id, and so have the same words that were dismissed in it.
  unwrap(await other.store.dismiss({ article: metadata(), quote }));
  const otherWords = unwrap(
    await other.store.dismiss({ article: metadata(), quote: 'It is old.' }),
  );
  unwrap(await importAll(other.db, snapshot));
  expect(await other.db.dismissals.count()).toBe(2);
  unwrap(await other.store.undismiss(otherWords.id));
  const third = openStore();
  const report = unwrap(await importAll(third.db, snapshot));
  expect(report.counts.dismissals.added).toBe(1);
  expect(await third.store.dismissed([metadata().url])).toEqual([quote]);
  const { dismissals } = await exportAll(third.db, { claimIds: [] });
  expect(dismissals).toEqual([]);
});

describe('importAll', () => {
  it('changes nothing the second time', async () => {
    const { db } = await filled();
    const before = await contents(db);
    const { counts } = unwrap(await importAll(db, await exportAll(db)));
    expect(counts.claims).toEqual({ added: 0, updated: 0, unchanged: 2 });
    expect(await contents(db)).toEqual(before);
  });

  it('lets the newer version of a claim stand, with its evidence', async () => {
    const { db, store, one, evidence } = await filled();
    const old = await exportAll(db);
    await store.setNote(one.id, 'newer here');
    await store.updateEvidence(evidence.id, { stance: 'supports' });
    const recent = await exportAll(db);
    const { counts } = unwrap(await importAll(db, old));
    expect(counts.claims.unchanged).toBe(2);
    expect(await exportAll(db)).toEqual(recent);
    const other = openStore();
    unwrap(await importAll(other.db, old));
    unwrap(await importAll(other.db, recent));
    expect(await contents(other.db)).toEqual(await contents(db));
  });

  it('does not bring back evidence that was removed, on whichever side', async () => {
    const { db, store, evidence } = await filled();
    const old = await exportAll(db);
    await store.removeEvidence(evidence.id);
    const recent = await exportAll(db);
    unwrap(await importAll(db, old));
    expect(await db.evidence.count()).toBe(0);
    const other = openStore();
    unwrap(await importAll(other.db, old));
    unwrap(await importAll(other.db, recent));
    expect(await other.db.evidence.count()).toBe(0);
  });

  it('recognises articles and sources by their address', async () => {
    const here = await filled();
    const there = await filled();
    unwrap(await importAll(here.db, await exportAll(there.db)));
    expect(await here.db.articles.count()).toBe(1);
    expect(await here.db.sources.count()).toBe(1);
    const detail = await here.store.detail(there.one.id);
    expect(detail?.article.id).toBe(here.one.articleId);
    expect(detail?.sources).toHaveLength(1);
  });

  it('writes nothing when a row is refused, unless told to keep the good ones', async () => {
    const { db } = await filled();
    const snapshot = await exportAll(db);
    const broken: Snapshot = {
      ...snapshot,
      sources: snapshot.sources.map((source) => ({ ...source, url: 'javascript:alert(1)' })),
    };
    const other = openStore().db;
    const refusal = unwrap(await importAll(other, broken));
    expect(refusal.written).toBe(false);
    expect(refusal.refused.map(({ table, problem }) => `${table}: ${problem}`)).toEqual([
      'sources: field',
      'evidence: source',
    ]);
    expect(await other.articles.count()).toBe(0);
    const kept = unwrap(await importAll(other, broken, { keepGood: true }));
    expect(kept.written).toBe(true);
    expect(kept.counts.claims.added).toBe(2);
    expect(await other.evidence.count()).toBe(0);
  });

  it('leaves nothing behind when the device is full or it is cancelled', async () => {
    const { db } = await filled();
    const snapshot = await exportAll(db);
    const other = openStore().db;
    const abort = new AbortController();
    const seen: number[] = [];
    const onProgress = (done: number) => {
      seen.push(done);
      abort.abort();
    };
    const cancelled = await importAll(other, snapshot, { signal: abort.signal, onProgress });
    expect(cancelled).toEqual({ ok: false, error: 'cancelled' });
    expect(seen).toEqual([1]);
    const real = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      if (this.name === 'revisions') throw new DOMException('', 'QuotaExceededError');
      return real.call(this, value);
    });
    expect(await importAll(other, snapshot)).toEqual({ ok: false, error: 'full' });
    vi.restoreAllMocks();
    for (const table of RECORD_TABLES) expect(await other.table(table).count()).toBe(0);
  });
});
