import { expect, it } from 'vitest';
import { draftOf, openStore, unwrap } from './samples';

const half = { scale: 'truth', value: 'half', word: 'Half true' };
const untrue = { scale: 'truth', value: 'false', word: 'False' };

async function three() {
  const { db, store, changes } = openStore();
  const ids: string[] = [];
  for (const n of [1, 2, 3]) ids.push(unwrap(await store.saveDraft(draftOf(`claim ${n}`, n))).id);
  const fields = async () =>
    (await db.claims.bulkGet(ids)).map((claim) => ({
      verdict: claim?.verdict?.value ?? null,
      tags: claim?.tags,
      deleted: claim?.deletedAt !== null,
    }));
  changes.length = 0;
  return { db, store, changes, ids, fields };
}

it('gives many claims a verdict at one time, each with its own revision', async () => {
  const { db, store, changes, ids, fields } = await three();
  await store.setVerdict(ids[0] ?? '', half);
  changes.length = 0;
  const change = unwrap(await store.setVerdicts([...ids, ids[0] ?? '', 'gone'], half));
  expect((await fields()).map(({ verdict }) => verdict)).toEqual(['half', 'half', 'half']);
  // The first had it already.
  expect(change.claims.map(({ id }) => id)).toEqual(ids.slice(1));
  expect(changes).toHaveLength(1);
  const trail = await db.revisions.toArray();
  expect(trail.map(({ claimId }) => claimId).sort()).toEqual([...ids].sort());
  const times = new Set(trail.filter(({ claimId }) => claimId !== ids[0]).map(({ at }) => at));
  expect(times.size).toBe(1);
});

it('undoes a change where it still stands, and leaves what was changed since', async () => {
  const { db, store, ids, fields } = await three();
  await store.setVerdict(ids[1] ?? '', half);
  const change = unwrap(await store.setVerdicts(ids, untrue));
  await store.setVerdict(ids[2] ?? '', half);
  expect(unwrap(await store.undoBulk(change))).toBe(2);
  expect((await fields()).map(({ verdict }) => verdict)).toEqual([null, 'half', 'half']);
  expect(unwrap(await store.undoBulk(change))).toBe(0);
  expect(
    await db.revisions
      .where('claimId')
      .equals(ids[1] ?? '')
      .count(),
  ).toBe(3);
});

it('adds tags to those that lack them, and takes them off again', async () => {
  const { store, ids, fields } = await three();
  await store.setTags(ids[0] ?? '', ['Economy', 'ports']);
  const change = unwrap(await store.addTags(ids, [' economy ', 'trade']));
  expect((await fields()).map(({ tags }) => tags)).toEqual([
    ['Economy', 'ports', 'trade'],
    ['economy', 'trade'],
    ['economy', 'trade'],
  ]);
  await store.undoBulk(change);
  expect((await fields()).map(({ tags }) => tags)).toEqual([['Economy', 'ports'], [], []]);
});

it('deletes many, passes over those in the trash, and brings its own back', async () => {
  const { store, ids, fields } = await three();
  await store.remove(ids[0] ?? '');
  const change = unwrap(await store.removeAll(ids));
  expect((await store.count()).claims).toBe(0);
  expect(unwrap(await store.undoBulk(change))).toBe(2);
  expect((await fields()).map(({ deleted }) => deleted)).toEqual([true, false, false]);
});

it('changes none when the level is none of its scale', async () => {
  const { db, store, ids, fields } = await three();
  const refused = await store.setVerdicts(ids, { ...half, value: 'maybe' });
  expect(refused).toEqual({ ok: false, error: 'invalid' });
  expect((await fields()).map(({ verdict }) => verdict)).toEqual([null, null, null]);
  expect(await db.revisions.count()).toBe(0);
});

it('changes thousands of claims and takes it back', async () => {
  const { db, store } = openStore();
  const { id, ...rest } = unwrap(await store.saveDraft(draftOf('claim', 1)));
  const many = Array.from({ length: 5_000 }, () => ({ ...rest, id: crypto.randomUUID() }));
  await db.claims.bulkAdd(many);
  const ids = [id, ...many.map((claim) => claim.id)];
  const change = unwrap(await store.setVerdicts(ids, half));
  expect(await db.claims.filter(({ verdict }) => verdict?.value === 'half').count()).toBe(5_001);
  expect(unwrap(await store.undoBulk(change))).toBe(5_001);
  expect(await db.claims.filter(({ verdict }) => verdict === null).count()).toBe(5_001);
});
