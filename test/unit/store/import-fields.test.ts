import { expect, it } from 'vitest';
import type { Snapshot } from '@/lib/model/snapshot';
import { importAll, planImport, undoImport } from '@/lib/store/backup';
import { createClaimStore } from '@/lib/store/claim-store';
import { createDatabase } from '@/lib/store/database';
import { exportAll } from '@/test/support/export-all';
import { draft, unwrap } from './samples';

let minutes = 0;

function device() {
  const db = createDatabase(`claimlight-${crypto.randomUUID()}`);
  const now = () => new Date(Date.UTC(2024, 5, 1, 12, minutes++));
  return { db, store: createClaimStore(db, { now }) };
}

const fileOf = async ({ db }: ReturnType<typeof device>) =>
  JSON.parse(JSON.stringify(await exportAll(db))) as Snapshot;

/** A claim of two libraries: the note was changed in `older`, then the tags in `newer`. */
async function twoVersions() {
  const [older, newer] = [device(), device()];
  const { id } = unwrap(await older.store.saveDraft(draft()));
  unwrap(await importAll(newer.db, await fileOf(older)));
  unwrap(await older.store.setNote(id, 'checked by phone'));
  unwrap(await newer.store.setTags(id, ['steel']));
  return { older, newer, id };
}

it('a newer claim takes over the note that an older version of it was given', async () => {
  const { older, newer, id } = await twoVersions();
  const file = await fileOf(older);
  const before = await fileOf(newer);
  const planned = unwrap(await planImport(newer.db, file));
  const done = unwrap(await importAll(newer.db, file));
  expect(done.counts.claims).toEqual({ added: 0, updated: 1, unchanged: 0 });
  expect(planned.counts).toEqual(done.counts);
  expect(await newer.db.claims.get(id)).toMatchObject({
    ...{ note: 'checked by phone', tags: ['steel'] },
    updatedAt: before.claims[0]?.updatedAt,
  });
  expect(unwrap(await importAll(newer.db, file)).counts.claims.unchanged).toBe(1);
  unwrap(await undoImport(newer.db, done));
  expect(await fileOf(newer)).toEqual(before);
});

it('an older claim becomes the newer one, but for what was changed in it later', async () => {
  const { older, newer, id } = await twoVersions();
  const before = await fileOf(older);
  const done = unwrap(await importAll(older.db, await fileOf(newer)));
  expect(done.counts.claims).toEqual({ added: 0, updated: 1, unchanged: 0 });
  expect(await older.db.claims.get(id)).toMatchObject({
    ...{ note: 'checked by phone', tags: ['steel'] },
  });
  unwrap(await undoImport(older.db, done));
  expect(await fileOf(older)).toEqual(before);
});

it('a field that was set by hand in a newer file stands', async () => {
  const { older, newer, id } = await twoVersions();
  const file = await fileOf(newer);
  for (const claim of file.claims) claim.note = 'written into the file';
  unwrap(await importAll(older.db, file));
  expect((await older.db.claims.get(id))?.note).toBe('written into the file');
});

it('a change to what a claim cannot hold is not taken over', async () => {
  const { older, newer, id } = await twoVersions();
  const file = await fileOf(older);
  for (const revision of file.revisions)
    if (revision.field === 'note') revision.to = { not: 'a note' };
  unwrap(await importAll(newer.db, file));
  expect(await newer.db.claims.get(id)).toMatchObject({ note: '', tags: ['steel'] });
});
