import { expect, it } from 'vitest';
import { emptySnapshot, type Snapshot } from '@/lib/model/snapshot';
import { newestFirst } from '@/lib/search/segment';
import { importAll, undoImport } from '@/lib/store/backup';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { EVERYTHING, findAmong, findIds } from '@/lib/store/find-claims';
import { createIndexReader } from '@/lib/store/index-reading';
import { keepIndex } from '@/lib/store/index-upkeep';
import { readAllEntries } from '@/lib/store/search-entries';
import { contents } from '@/test/support/contents';
import { exportAll } from '@/test/support/export-all';
import { citation, draft, draftOf, openStore, unwrap } from './samples';

const MANY = 1_600;
/** Ids that lie on both sides of those that a store gives. */
const idOf = (n: number) =>
  `${(n * 7).toString(16).padStart(2, '0').slice(-2)}000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** So many claims of one article, every other one with a source. */
async function manyClaims(count = MANY): Promise<Snapshot> {
  const { db, store } = openStore();
  const { id } = unwrap(await store.saveDraft(draft()));
  unwrap(await store.addEvidence(id, citation({ url: 'https://register.example/of-file' })));
  const { articles, claims, sources, evidence } = await exportAll(db);
  const ids = Array.from({ length: count }, (_, n) => idOf(n));
  return {
    ...emptySnapshot(),
    ...{ articles, sources },
    claims: ids.flatMap((id) => claims.map((claim) => ({ ...claim, id, note: `note ${id}` }))),
    evidence: ids
      .filter((_, n) => n % 2 === 0)
      .flatMap((id) => evidence.map((cited) => ({ ...cited, id, claimId: id }))),
  };
}

/** A store of three indexed claims. */
async function few() {
  const opened = openStore();
  for (const [i, words] of ['it rose', 'it fell', 'it stood'].entries()) {
    const { id } = unwrap(await opened.store.saveDraft(draftOf(words, i * 100)));
    unwrap(await opened.store.addEvidence(id, citation()));
  }
  await keepIndex(opened.db, { few: 1, rest: 0 });
  return opened;
}

/** The index, once it is made, finds what looking through every claim finds. */
async function expectFound(db: ClaimlightDatabase, claims: number): Promise<void> {
  await keepIndex(db, { few: 1, rest: 0 });
  const wanted = { ...EVERYTHING, text: '' };
  const all = findAmong((await readAllEntries(db)).sort(newestFirst), wanted);
  expect(all.size).toBe(claims);
  expect((await findIds(db, createIndexReader(db), wanted))?.toSorted()).toEqual(
    all.rows.map(({ claim }) => claim.id).toSorted(),
  );
}

it('is found once it is indexed, and taken back leaves what was there, and finds that', async () => {
  const { db } = await few();
  const before = await contents(db);
  const report = unwrap(await importAll(db, await manyClaims()));
  expect(await db.stale.count()).toBe(0);
  await expectFound(db, MANY + 3);
  const steps: number[] = [];
  unwrap(await undoImport(db, report, { onProgress: (done, total) => steps.push(done / total) }));
  expect(steps.at(-1)).toBe(1);
  expect(await contents(db)).toEqual(before);
  await expectFound(db, 3);
});

it('marks a claim once, where most claims are others', async () => {
  const { db } = await few();
  const lot = await manyClaims(4);
  unwrap(await importAll(db, lot));
  expect((await db.stale.toArray()).map(({ id }) => id)).toEqual(
    lot.claims.map(({ id }) => id).sort(),
  );
  await expectFound(db, 7);
});

it('leaves nothing of before to an index that was being made meanwhile', async () => {
  const { db, store } = await few();
  const report = unwrap(await importAll(db, await manyClaims()));
  const making = keepIndex(db, { slice: 50, rest: 0 });
  unwrap(await undoImport(db, report));
  await making;
  await expectFound(db, 3);
  expect(await store.count()).toMatchObject({ claims: 3 });
});

it('stays where taking it back is stopped, and can be taken back after that', async () => {
  const { db } = await few();
  const before = await contents(db);
  const report = unwrap(await importAll(db, await manyClaims()));
  const after = await contents(db);
  const abort = new AbortController();
  const stopped = await undoImport(db, report, {
    signal: abort.signal,
    onProgress: () => abort.abort(),
  });
  expect(stopped).toEqual({ ok: false, error: 'cancelled' });
  expect(await contents(db)).toEqual(after);
  unwrap(await undoImport(db, report));
  expect(await contents(db)).toEqual(before);
});
