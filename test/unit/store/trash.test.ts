import { expect, it } from 'vitest';
import { daysLeft, TRASH_DAYS } from '@/lib/model/trash';
import { createClaimStore } from '@/lib/store/claim-store';
import { createDatabase } from '@/lib/store/database';
import { citation, draft, draftOf, metadata, unwrap } from './samples';

const DAY = 86_400_000;
const START = Date.UTC(2024, 5, 1, 12);

/** A store with a clock that is set by the test, in days since its start. */
function openAt() {
  const db = createDatabase(`claimlight-${crypto.randomUUID()}`);
  let days = 0;
  const store = createClaimStore(db, { now: () => new Date(START + days * DAY) });
  return { db, store, setDay: (day: number) => (days = day) };
}

it('lists what was deleted, the last first, with where it is from', async () => {
  const { store, setDay } = openAt();
  const one = unwrap(await store.saveDraft(draft()));
  const two = unwrap(await store.saveDraft(draftOf('it rose', 5)));
  await store.saveDraft(draftOf('it stays', 50));
  await store.remove(one.id);
  setDay(1);
  await store.remove(two.id);
  expect(await store.trash()).toMatchObject([
    { id: two.id, quote: 'it rose', publisher: 'The Example' },
    { id: one.id, title: 'Ministers agree on a budget' },
  ]);
  expect(unwrap(await store.restoreAll([one.id, two.id, 'gone']))).toBe(2);
  expect(await store.trash()).toEqual([]);
  expect((await store.count()).claims).toBe(3);
});

it('purges after thirty days, to the moment, and nothing that is alive', async () => {
  const { db, store, setDay } = openAt();
  const old = unwrap(await store.saveDraft(draft()));
  const young = unwrap(await store.saveDraft(draftOf('it rose', 5)));
  const live = unwrap(await store.saveDraft(draftOf('it stays', 50)));
  setDay(1);
  await store.remove(old.id);
  setDay(2);
  await store.remove(young.id);
  setDay(1 + TRASH_DAYS);
  expect(unwrap(await store.purge())).toBe(0);
  setDay(1 + TRASH_DAYS + 1 / DAY);
  expect(unwrap(await store.purge())).toBe(1);
  expect((await store.trash()).map(({ id }) => id)).toEqual([young.id]);
  setDay(TRASH_DAYS * 3);
  expect(unwrap(await store.purge())).toBe(1);
  expect((await db.claims.toArray()).map(({ id }) => id)).toEqual([live.id]);
});

it('destroys what hangs on a claim alone, and only what is in the trash', async () => {
  const { db, store } = openAt();
  const gone = unwrap(await store.saveDraft(draft()));
  const other = unwrap(
    await store.saveDraft({
      ...draftOf('elsewhere', 5),
      article: metadata({
        url: 'https://post.example/a',
        urls: ['https://post.example/a'],
        title: 'B',
      }),
    }),
  );
  await store.addEvidence(gone.id, citation());
  await store.addEvidence(other.id, citation());
  expect(unwrap(await store.destroyAll([gone.id]))).toBe(0);
  await store.remove(gone.id);
  expect(unwrap(await store.destroyAll([gone.id, other.id]))).toBe(1);
  expect(await db.claims.toCollection().primaryKeys()).toEqual([other.id]);
  expect(await db.articles.toCollection().primaryKeys()).toEqual([other.articleId]);
  expect((await db.evidence.toArray()).map(({ claimId }) => claimId)).toEqual([other.id]);
  const trail = new Set((await db.revisions.toArray()).map(({ claimId }) => claimId));
  expect([...trail]).toEqual([other.id]);
  expect(await db.sources.count()).toBe(1);
});

it('keeps an article in which words were dismissed', async () => {
  const { db, store } = openAt();
  const claim = unwrap(await store.saveDraft(draft()));
  await store.dismiss({ article: metadata(), quote: 'no claim' });
  await store.remove(claim.id);
  await store.destroyAll([claim.id]);
  expect(await db.articles.count()).toBe(1);
  expect(await store.dismissed([metadata().url])).toEqual(['no claim']);
});

it('says how many days are left', () => {
  const now = new Date(START);
  const ago = (days: number) => new Date(START - days * DAY).toISOString();
  expect(daysLeft(ago(0), now)).toBe(30);
  expect(daysLeft(ago(29.5), now)).toBe(1);
  expect(daysLeft(ago(40), now)).toBe(0);
});
