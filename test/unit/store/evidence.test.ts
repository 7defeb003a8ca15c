import { expect, it } from 'vitest';
import { citation, draft, draftOf, openStore, unwrap } from './samples';

it('cites a source, changes and removes the citation, and puts it back', async () => {
  const { store, changes } = openStore();
  const claim = unwrap(await store.saveDraft(draft()));
  const { evidence, source } = unwrap(await store.addEvidence(claim.id, citation()));
  const changed = unwrap(await store.updateEvidence(evidence.id, { stance: 'context' }));
  expect(changed).toMatchObject({ stance: 'context', quote: 'The rate was 5.1 percent.' });
  expect((await store.detail(claim.id))?.sources).toEqual([{ evidence: changed, source }]);
  const removed = unwrap(await store.removeEvidence(evidence.id));
  expect((await store.detail(claim.id))?.sources).toEqual([]);
  unwrap(await store.restoreEvidence(removed));
  unwrap(await store.restoreEvidence(removed));
  const detail = await store.detail(claim.id);
  expect(detail?.sources).toEqual([{ evidence: changed, source }]);
  expect(detail && detail.claim.updatedAt > claim.updatedAt).toBe(true);
  expect((await store.revisions(claim.id)).map(({ field, from, to }) => [field, from, to])).toEqual(
    [
      ['evidence', null, evidence],
      ['evidence', evidence, changed],
      // Its source is kept with it, as it may go when nothing cites it.
      ['evidence', { ...changed, source }, null],
      ['evidence', null, changed],
    ],
  );
  expect(changes).toHaveLength(5);
});

it('keeps one source an address and refuses it twice on one claim', async () => {
  const { db, store } = openStore();
  const one = unwrap(await store.saveDraft(draft()));
  const two = unwrap(await store.saveDraft(draftOf('it rose', 5)));
  const first = unwrap(await store.addEvidence(one.id, citation()));
  const tracked = citation({
    url: 'https://statistics.example/labour/2023?utm_source=mail',
    title: '',
    kind: 'other',
  });
  expect(await store.addEvidence(one.id, tracked)).toEqual({ ok: false, error: 'duplicate' });
  const second = unwrap(await store.addEvidence(two.id, tracked));
  expect(second.source.id).toBe(first.source.id);
  expect(second.source).toMatchObject({ title: 'Labour force survey', kind: 'dataset' });
  expect(await db.sources.count()).toBe(1);
});

it('a refused duplicate leaves its source untouched', async () => {
  const { db, store } = openStore();
  const claim = unwrap(await store.saveDraft(draft()));
  const { source } = unwrap(await store.addEvidence(claim.id, citation()));
  await store.addEvidence(claim.id, citation({ title: 'Another title' }));
  expect(await db.sources.toArray()).toEqual([source]);
});

it('numbers citations in the order they were added', async () => {
  const { store } = openStore();
  const claim = unwrap(await store.saveDraft(draft()));
  for (const n of [1, 2, 3]) {
    await store.addEvidence(claim.id, citation({ url: `https://a.example/${n}` }));
  }
  const cited = (await store.detail(claim.id))?.sources ?? [];
  expect(cited.map(({ source, evidence }) => [source.url, evidence.order])).toEqual([
    ['https://a.example/1', 0],
    ['https://a.example/2', 1],
    ['https://a.example/3', 2],
  ]);
});

it('deals out no number twice, and looks the history through once for that', async () => {
  const { db, store } = openStore();
  const claim = unwrap(await store.saveDraft(draft()));
  const cite = async (n: number) =>
    unwrap(await store.addEvidence(claim.id, citation({ url: `https://a.example/${n}` }))).evidence;
  await cite(1);
  const second = await cite(2);
  unwrap(await store.removeEvidence(second.id));
  // As claims were stored before.
  await db.claims.update(claim.id, { nextOrder: undefined });
  expect((await cite(3)).order).toBe(2);
  let read = 0;
  db.revisions.hook('reading', (revision) => {
    read += 1;
    return revision;
  });
  const fourth = await cite(4);
  unwrap(await store.removeEvidence(fourth.id));
  expect((await cite(5)).order).toBe(4);
  expect(read).toBe(0);
});

it('refuses links that could run script, and evidence that is not there', async () => {
  const { db, store } = openStore();
  const claim = unwrap(await store.saveDraft(draft()));
  const hostile = citation({ url: 'javascript:alert(1)' });
  expect(await store.addEvidence(claim.id, hostile)).toEqual({ ok: false, error: 'invalid' });
  const missing = { ok: false, error: 'missing' };
  expect(await store.addEvidence(crypto.randomUUID(), citation())).toEqual(missing);
  expect(await store.removeEvidence(crypto.randomUUID())).toEqual(missing);
  expect(await store.updateEvidence(crypto.randomUUID(), {})).toEqual(missing);
  expect(await db.sources.count()).toBe(0);
});
