import { afterEach, describe, expect, test } from 'vitest';
import { createClaimStore } from '@/lib/store/claim-store';
import { createDatabase } from '@/lib/store/database';
import type { StoreTrouble } from '@/lib/store/opening';
import { rawCopy } from '@/lib/store/raw-copy';
import { LATEST_VERSION } from '@/lib/store/upgrades';
import v1 from '@/test/fixtures/databases/v1.json';
import v2 from '@/test/fixtures/databases/v2.json';
import v3 from '@/test/fixtures/databases/v3.json';
import { putRaw, type RawDatabase } from '@/test/support/raw-database';

const COPIES = [v1, v2, v3] as unknown as RawDatabase[];
const LATEST = COPIES.at(-1) as RawDatabase;
const RATED = '22222222-0000-4000-8000-000000000001';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const newName = () => `upgrade-${crypto.randomUUID()}`;

/** The code over a database, and what it says of opening it. */
function openCode(name: string) {
  const told: (StoreTrouble | null)[] = [];
  const db = createDatabase(name, { onTrouble: (trouble) => told.push(trouble) });
  ends.push(() => db.close());
  return { db, store: createClaimStore(db), told };
}

/** Another window that has the database open and does not mind what is asked of it. */
async function hold(name: string, version?: number): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  ends.push(() => db.close());
  return db;
}

test('there is an example of every version', () => {
  expect(COPIES.map(({ version }) => version / 10)).toEqual([1, 2, 3]);
  expect(LATEST.version / 10).toBe(LATEST_VERSION);
});

describe.each(COPIES.map((copy) => [copy.version / 10, copy] as const))('version %i', (_, copy) => {
  test('opens as the latest one, with all its records', async () => {
    const name = newName();
    await putRaw(name, copy);
    const { store, told } = openCode(name);
    expect(await store.count()).toEqual({ claims: 2, articles: 1, deleted: 1 });
    expect(told).toEqual([null]);
    expect(JSON.parse(await (await rawCopy(name)).text())).toEqual({
      format: 'claimlight-raw',
      ...LATEST,
    });
  });

  test('is read, found by its indexes and written', async () => {
    const name = newName();
    await putRaw(name, copy);
    const { store } = openCode(name);
    const detail = await store.detail(RATED);
    expect(detail?.claim.note).toContain('Mietspiegel');
    expect(detail?.sources).toHaveLength(1);
    expect((await store.usedTags()).sort()).toEqual(['Haushalt 2024', 'housing']);
    expect(await store.newest(10)).toHaveLength(2);
    expect(await store.setNote(RATED, 'after the upgrade')).toMatchObject({ ok: true });
    expect((await store.revisions(RATED)).at(-1)).toMatchObject({ to: 'after the upgrade' });
  });
});

describe('a database newer than the code', () => {
  /** A later layout: an index, a table and a field that this code knows nothing of, one index less. */
  const newer = structuredClone(LATEST);
  newer.version = 1000;
  newer.stores.topics = { keyPath: 'id', indexes: {}, records: [{ id: 'a', mood: [1, 2] }] };
  delete newer.stores.claims?.indexes.tags;

  test('is refused and left untouched, whatever is tried', async () => {
    const name = newName();
    await putRaw(name, newer);
    const before = await (await rawCopy(name)).text();
    const { db, store, told } = openCode(name);
    await expect(store.count()).rejects.toThrow();
    expect(await store.setNote(RATED, 'from the past')).toEqual({ ok: false, error: 'other' });
    await expect(db.open()).rejects.toMatchObject({ name: 'VersionError' });
    expect(new Set(told)).toEqual(new Set(['newer']));
    const after = await (await rawCopy(name)).text();
    expect(after).toBe(before);
    expect(JSON.parse(after).stores.topics.records).toEqual([{ id: 'a', mood: [1, 2] }]);
  });
});

describe('an upgrade beside other windows', () => {
  test('waits for one that holds on, says so, and goes on when it lets go', async () => {
    const name = newName();
    await putRaw(name, v1 as unknown as RawDatabase);
    const held = await hold(name);
    const { store, told } = openCode(name);
    const count = store.count();
    await expect.poll(() => told).toEqual(['blocked']);
    held.close();
    expect(await count).toMatchObject({ claims: 2 });
    expect(told).toEqual(['blocked', null]);
  });

  test('is said to wait in every window that waits, not only in the first', async () => {
    const name = newName();
    await putRaw(name, v1 as unknown as RawDatabase);
    const held = await hold(name);
    const [first, second] = [openCode(name), openCode(name)];
    const counts = [first.store.count()];
    await expect.poll(() => first.told).toEqual(['blocked']);
    counts.push(second.store.count());
    await expect.poll(() => second.told).toEqual(['blocked']);
    held.close();
    for (const count of await Promise.all(counts)) expect(count).toMatchObject({ claims: 2 });
    expect(second.told).toEqual(['blocked', null]);
  });

  test('our own windows let go by themselves, in the middle of work too, and lose nothing', async () => {
    const name = newName();
    const { store, told } = openCode(name);
    await store.count();
    const writes = Array.from({ length: 5 }, (_, i) =>
      store.putScale({
        id: `scale-${i}`,
        name: '',
        levels: [
          { id: 'a', word: 'A', meaning: '', shape: 'true', slot: 'true', key: '1', rating: null },
          { id: 'b', word: 'B', meaning: '', shape: 'half', slot: 'half', key: '2', rating: null },
        ],
      }),
    );
    const upgraded = await hold(name, 999);
    const kept = (await Promise.all(writes)).filter(({ ok }) => ok).length;
    const scales = await new Promise<number>((resolve) => {
      const request = upgraded.transaction('scales').objectStore('scales').count();
      request.onsuccess = () => resolve(request.result);
    });
    expect(scales).toBe(kept);
    expect(await store.setNote(RATED, 'late')).toEqual({ ok: false, error: 'other' });
    expect(told.at(-1)).toBe('newer');
  });
});

test('of no database there is no copy, and looking makes none', async () => {
  const name = newName();
  await expect(rawCopy(name)).rejects.toBeDefined();
  expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
});
