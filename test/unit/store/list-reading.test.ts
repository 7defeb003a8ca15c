import { liveQuery, type Table } from 'dexie';
import { expect, it } from 'vitest';
import type { Claim } from '@/lib/model/claim';
import type { ListQuery } from '@/lib/model/listing';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { readNewestIds } from '@/lib/store/list-rows';
import { citation, draft, EVERYTHING, openStore, unwrap } from './samples';

/** Counts the records that are read from the tables, not the keys of indexes. */
function readingOf({ claims, articles, evidence, sources }: ClaimlightDatabase) {
  const counts = { claims: 0, articles: 0, evidence: 0, sources: 0 };
  const count = (table: Table, name: keyof typeof counts) =>
    table.hook('reading', (record) => {
      counts[name] += 1;
      return record;
    });
  count(claims, 'claims');
  count(articles, 'articles');
  count(evidence, 'evidence');
  count(sources, 'sources');
  return async (work: () => Promise<unknown>) => {
    Object.assign(counts, { claims: 0, articles: 0, evidence: 0, sources: 0 });
    await work();
    return { ...counts };
  };
}

/** So many claims, a minute apart, ten an article; each cites one of three sources. */
async function filled(count: number) {
  const { db, store } = openStore();
  const first = unwrap(await store.saveDraft(draft()));
  const { evidence } = unwrap(await store.addEvidence(first.id, citation()));
  const known = await db.articles.get(first.articleId);
  if (!known) throw new Error('no article');
  const articleIds: string[] = Array.from({ length: count / 10 }, () => crypto.randomUUID());
  articleIds[0] = first.articleId;
  const claims: Claim[] = Array.from({ length: count - 1 }, (_, i) => {
    const at = new Date(Date.UTC(2024, 6, 1, 0, i)).toISOString();
    const articleId = articleIds[Math.floor(i / 10)] ?? '';
    const id = crypto.randomUUID();
    return { ...first, articleId, id, quote: `claim ${i}`, createdAt: at, updatedAt: at };
  });
  await db.articles.bulkPut(articleIds.map((id) => ({ ...known, id, urls: [] })));
  await db.claims.bulkAdd(claims);
  await db.evidence.bulkAdd(
    claims.map(({ id }) => ({ ...evidence, id: crypto.randomUUID(), claimId: id })),
  );
  return { db, store, ids: claims.map(({ id }) => id).reverse() };
}

it.each([100, 1_000])('begins with what is seen alone, of %d claims', async (count) => {
  const { db, store, ids } = await filled(count);
  const reading = readingOf(db);
  expect(await reading(() => store.listNewest(40))).toEqual({
    claims: 40,
    articles: 5,
    evidence: 40,
    sources: 0,
  });
  expect(await reading(() => store.listed(ids.slice(50, 70)))).toMatchObject({
    claims: 20,
    evidence: 20,
    sources: 0,
  });
  const none = { claims: 0, articles: 0, evidence: 0, sources: 0 };
  expect((await reading(() => store.newestIds())).claims).toBeLessThanOrEqual(1);
  expect(await reading(() => store.count())).toEqual(none);
  expect(await reading(() => store.purge())).toEqual(none);
});

it('reads each claim once for its filters, and after a change only what changed', async () => {
  const { db, store, ids } = await filled(600);
  const reading = readingOf(db);
  const once = await reading(() => store.list(EVERYTHING));
  expect(once).toMatchObject({ claims: 600, evidence: 0, sources: 0 });
  const again = await reading(() => store.list({ ...EVERYTHING, kinds: ['statistic'] }));
  expect(again).toMatchObject({ claims: 0, evidence: 0 });
  await store.setNote(ids[3] ?? '', 'Ask again.');
  const after = await reading(() => store.list(EVERYTHING));
  expect(after.claims).toBe(1);
});

it('looks at sources once they are asked for, and keeps count of them', async () => {
  const { db, store, ids } = await filled(50);
  const reading = readingOf(db);
  const bySources: ListQuery = { ...EVERYTHING, order: { by: 'sources', down: true } };
  await store.list(EVERYTHING);
  expect((await reading(() => store.list(bySources))).evidence).toBe(50);
  const last = ids.at(-1) ?? '';
  unwrap(await store.addEvidence(last, citation({ url: 'https://other.example/' })));
  const after = await reading(async () => expect((await store.list(bySources)).ids[0]).toBe(last));
  expect(after.evidence).toBe(0);
  const unsourced = { ...EVERYTHING, unsourced: true };
  expect((await store.list(unsourced)).ids).toEqual([]);
  for (const { id } of await db.evidence.where({ claimId: last }).toArray()) {
    await store.removeEvidence(id);
  }
  expect((await store.list(unsourced)).ids).toEqual([last]);
});

it('tells a live list of everything whatever comes and goes', async () => {
  const { db, store, ids } = await filled(20);
  const seen: string[][] = [];
  const watching = liveQuery(() => store.newestIds()).subscribe((now) => seen.push(now));
  const shown = () => seen.at(-1)?.length;
  await expect.poll(shown).toBe(20);
  await store.removeAll([ids[5] ?? '']);
  await expect.poll(shown).toBe(19);
  await store.restoreAll([ids[5] ?? '']);
  await expect.poll(shown).toBe(20);
  await db.claims.delete(ids[2] ?? '');
  await expect.poll(shown).toBe(19);
  watching.unsubscribe();
});

it('knows the order of more than are read at once, those of one moment included', async () => {
  const { db, ids } = await filled(10);
  const [newest] = await db.claims.bulkGet(ids);
  if (!newest) throw new Error('no claim');
  const minute = (i: number) => new Date(Date.UTC(2023, 0, 1, 0, i)).toISOString();
  const many = Array.from({ length: 190 }, (_, i) => ({
    ...newest,
    id: crypto.randomUUID(),
    createdAt: i < 30 ? minute(i) : newest.createdAt,
  }));
  await db.claims.bulkAdd(many);
  const found = await readNewestIds(db, 20);
  expect(new Set(found).size).toBe(200);
  const times = (await db.claims.bulkGet(found)).map((claim) => claim?.createdAt ?? '');
  expect(times).toEqual(times.toSorted().reverse());
});
