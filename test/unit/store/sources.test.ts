import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { createDatabase } from '@/lib/store/database';
import { keepIndex } from '@/lib/store/index-upkeep';
import { citation, draft, draftOf, openStore, unwrap } from './samples';

it('lists sources by their last use, with the live claims that each serves', async () => {
  const { store } = openStore();
  const one = unwrap(await store.saveDraft(draft()));
  const two = unwrap(await store.saveDraft(draftOf('it rose', 5)));
  for (const [claim, n] of [
    [one, 1],
    [one, 2],
    [two, 1],
  ] as const) {
    const title = n === 1 ? 'Labour survey' : 'Événements of the year';
    await store.addEvidence(claim.id, citation({ url: `https://a.example/${n}`, title }));
  }
  const listed = async (text: string, most = 9) =>
    (await store.usedSources(text, most)).map(({ source, claims }) => [source.title, claims]);
  expect(await listed('')).toEqual([
    ['Labour survey', 2],
    ['Événements of the year', 1],
  ]);
  expect(await listed('', 1)).toHaveLength(1);
  expect(await listed('year EVENEMENTS')).toEqual([['Événements of the year', 1]]);
  expect(await listed('a.example/1 labour')).toEqual([['Labour survey', 2]]);
  expect(await listed('labour year')).toEqual([]);
  // As searches of claims read it: beginnings of words, and what is in quotation marks as it stands.
  expect(await listed('lab surv')).toEqual([['Labour survey', 2]]);
  expect(await listed('abour')).toEqual([]);
  expect(await listed('"of the year"')).toEqual([['Événements of the year', 1]]);
  expect(await listed('"year of"')).toEqual([]);
  await store.remove(two.id);
  expect(await listed('labour')).toEqual([['Labour survey', 1]]);
});

it('finds a source that was used long ago by the claims that cite it, and reads few for that', async () => {
  const { db, store } = openStore();
  const claim = unwrap(await store.saveDraft(draft()));
  const old = citation({ url: 'https://old.example/1', title: 'Aardvark census 1,000' });
  const { source } = unwrap(await store.addEvidence(claim.id, old));
  await db.sources.bulkAdd(
    Array.from({ length: 1_500 }, (_, i) => ({
      ...source,
      ...{ id: crypto.randomUUID(), url: `https://new.example/${i}`, title: `Entry ${i}` },
      accessedAt: new Date(Date.UTC(2025, 0, 1, 0, i)).toISOString(),
    })),
  );
  const titles = async (text: string) =>
    (await store.usedSources(text, 3)).map((used) => used.source.title);
  expect(await titles('aardv 1000')).toEqual([old.source.title]);
  await keepIndex(db, { rest: 0, few: 1 });
  let read = 0;
  db.sources.hook('reading', (record) => {
    read += 1;
    return record;
  });
  expect(await titles('aardv 1000')).toEqual([old.source.title]);
  expect(await titles('entry')).toEqual(['Entry 1499', 'Entry 1498', 'Entry 1497']);
  expect(read).toBeLessThan(2_010);
});

it('finds one that no claim cites any more, and looks for it no longer where something else is asked', async () => {
  const { db, store } = openStore();
  const claim = unwrap(await store.saveDraft(draft()));
  const { source } = unwrap(await store.addEvidence(claim.id, citation()));
  const at = (i: number) => new Date(Date.UTC(2030, 0, 1) + i).toISOString();
  await db.sources.bulkAdd(
    Array.from({ length: 3_000 }, (_, i) => ({
      ...{ ...source, id: crypto.randomUUID(), accessedAt: at(i) },
      ...{ url: `https://register.example/${i}`, title: i === 7 ? 'Aardvark' : `Entry ${i}` },
    })),
  );
  await keepIndex(db, { rest: 0, few: 1 });
  const titles = async (text: string) =>
    (await store.usedSources(text, 3)).map((used) => used.source.title);
  expect(await titles('aardv')).toEqual(['Aardvark']);
  const [first, second] = await Promise.all([titles('nothing'), titles('aardvark')]);
  expect([first, second]).toEqual([[], ['Aardvark']]);
});

it('changes the facts of a source for all claims that cite it', async () => {
  const { store, changes } = openStore();
  const claim = unwrap(await store.saveDraft(draft()));
  const { source } = unwrap(await store.addEvidence(claim.id, citation()));
  const patch = { title: 'Labour force', notOpenedAt: '2024-06-03T10:00:00.000Z' };
  const after = unwrap(await store.updateSource(source.id, patch));
  unwrap(await store.updateSource(source.id, patch));
  expect(after).toMatchObject({ ...patch, url: source.url });
  const detail = await store.detail(claim.id);
  expect(detail?.sources[0]?.source).toEqual(after);
  expect(detail && detail.claim.updatedAt > claim.updatedAt).toBe(true);
  expect((await store.revisions(claim.id)).map(({ field }) => field)).toEqual([
    'evidence',
    'source',
  ]);
  expect(changes).toHaveLength(3);
  expect(await store.updateSource(crypto.randomUUID(), patch)).toEqual({
    ok: false,
    error: 'missing',
  });
});

it('a link that did not open stays marked when its source is cited again', async () => {
  const { store } = openStore();
  const one = unwrap(await store.saveDraft(draft()));
  const two = unwrap(await store.saveDraft(draftOf('it rose', 5)));
  const { source } = unwrap(await store.addEvidence(one.id, citation()));
  await store.updateSource(source.id, { notOpenedAt: '2024-06-03T10:00:00.000Z' });
  const again = unwrap(await store.addEvidence(two.id, citation()));
  expect(again.source.notOpenedAt).toBe('2024-06-03T10:00:00.000Z');
});

it('puts citations in another order', async () => {
  const { store } = openStore();
  const claim = unwrap(await store.saveDraft(draft()));
  for (const n of [1, 2, 3]) {
    await store.addEvidence(claim.id, citation({ url: `https://a.example/${n}` }));
  }
  const order = async () =>
    ((await store.detail(claim.id))?.sources ?? []).map(({ source }) => source.url.at(-1)).join('');
  const ids = ((await store.detail(claim.id))?.sources ?? []).map(({ evidence }) => evidence.id);
  unwrap(await store.orderEvidence(claim.id, [ids[2], ids[0]].map(String)));
  expect(await order()).toBe('312');
  const revisions = await store.revisions(claim.id);
  unwrap(await store.orderEvidence(claim.id, [ids[2], ids[0], ids[1]].map(String)));
  expect(await store.revisions(claim.id)).toEqual(revisions);
});

it('a conclusion goes with its verdict and stays when the level changes', async () => {
  const { store } = openStore();
  const claim = unwrap(await store.saveDraft(draft()));
  expect(await store.setConclusion(claim.id, 'So.')).toEqual({ ok: false, error: 'missing' });
  await store.setVerdict(claim.id, { scale: 'context', value: 'correct', word: 'Correct' });
  unwrap(await store.setConclusion(claim.id, 'The figures bear it out.'));
  const verdict = { scale: 'context', value: 'unproven', word: 'Unproven' };
  const after = unwrap(await store.setVerdict(claim.id, verdict));
  expect(after.verdict).toMatchObject({ ...verdict, note: 'The figures bear it out.' });
});

it('knows every tag that was ever used, in a database of the first layout too', async () => {
  const { db, store } = openStore();
  const one = unwrap(await store.saveDraft(draft()));
  const two = unwrap(await store.saveDraft(draftOf('it rose', 5)));
  await store.setTags(one.id, ['labour', 'Budget']);
  await store.setTags(two.id, ['labour']);
  expect((await store.usedTags()).sort()).toEqual(['Budget', 'labour']);

  const old = new Dexie(`claimlight-${crypto.randomUUID()}`);
  old.version(1).stores({
    articles: 'id, *urls, lastSeenAt',
    claims: 'id, articleId, [articleId+quote], createdAt, updatedAt, deletedAt',
    sources: 'id, url, accessedAt',
    evidence: 'id, claimId, sourceId, [claimId+sourceId], addedAt',
    revisions: 'id, claimId, [claimId+at]',
    scales: 'id',
    dismissals: 'id, articleId',
  });
  await old.table('claims').bulkAdd(await db.claims.toArray());
  old.close();
  const now = createDatabase(old.name);
  expect((await now.claims.orderBy('tags').uniqueKeys()).sort()).toEqual(['Budget', 'labour']);
  expect(await now.claims.toArray()).toEqual(await db.claims.toArray());
});
