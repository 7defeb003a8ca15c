import { afterEach, expect, it, vi } from 'vitest';
import { failureOf } from '@/lib/store/failures';
import { citation, draft, openStore, unwrap } from './samples';

afterEach(() => vi.restoreAllMocks());

/** Makes the browser's own IndexedDB refuse the nth write from now on. */
function refuseWrite(nth: number, error: DOMException): void {
  let writes = 0;
  for (const method of ['add', 'put'] as const) {
    const real = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
      key?: IDBValidKey,
    ) {
      writes += 1;
      if (writes >= nth) throw error;
      return key === undefined ? real.call(this, value) : real.call(this, value, key);
    });
  }
}

it.each([1, 2])('a full device at write %i is told and leaves nothing behind', async (nth) => {
  const { db, store, changes } = openStore();
  await db.open();
  refuseWrite(nth, new DOMException('over quota', 'QuotaExceededError'));
  expect(await store.saveDraft(draft())).toEqual({ ok: false, error: 'full' });
  vi.restoreAllMocks();
  expect(await db.articles.count()).toBe(0);
  expect(await db.claims.count()).toBe(0);
  expect(changes).toEqual([]);
  expect(await store.saveDraft(draft())).toMatchObject({ ok: true });
});

it.each([1, 2, 3, 4])('evidence broken off at write %i is undone whole', async (nth) => {
  const { db, store } = openStore();
  const claim = unwrap(await store.saveDraft(draft()));
  refuseWrite(nth, new DOMException('broken', 'UnknownError'));
  expect(await store.addEvidence(claim.id, citation())).toEqual({ ok: false, error: 'other' });
  vi.restoreAllMocks();
  expect(await db.claims.get(claim.id)).toEqual(claim);
  for (const table of [db.sources, db.evidence, db.revisions]) expect(await table.count()).toBe(0);
});

it('quota errors are found wherever Dexie puts them', () => {
  const quota = new DOMException('', 'QuotaExceededError');
  expect(failureOf(quota)).toBe('full');
  expect(failureOf({ name: 'AbortError', inner: quota })).toBe('full');
  expect(failureOf({ name: 'BulkError', failures: [new Error('a'), { inner: quota }] })).toBe(
    'full',
  );
  expect(failureOf(new Error('IO error: No space left on device'))).toBe('full');
  expect(failureOf(new Error('x'))).toBe('other');
  expect(failureOf(undefined)).toBe('other');
});

it('a database that does not open fails writes as values and works again later', async () => {
  const { db, store } = openStore();
  const real = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('corrupt', 'UnknownError');
  });
  expect(await store.saveDraft(draft())).toEqual({ ok: false, error: 'other' });
  await expect(store.count()).rejects.toThrow();
  vi.mocked(indexedDB.open).mockImplementation(real);
  expect(await store.saveDraft(draft())).toMatchObject({ ok: true });
  expect(db.isOpen()).toBe(true);
});
