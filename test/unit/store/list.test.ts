import { describe, expect, it } from 'vitest';
import type { ListQuery } from '@/lib/model/listing';
import { createClaimStore } from '@/lib/store/claim-store';
import { citation, draft, draftOf, EVERYTHING, metadata, openStore, unwrap } from './samples';

const query = (change: Partial<ListQuery> = {}): ListQuery => ({ ...EVERYTHING, ...change });

const half = { scale: 'truth', value: 'half', word: 'Half true' };
const correct = { scale: 'context', value: 'correct', word: 'Correct' };

/** Three claims of two publishers, a second apart: rents (half true), trams (correct), snow. */
async function library() {
  const { db, store } = openStore();
  const post = metadata({
    url: 'https://www.post.example/trams',
    urls: ['https://www.post.example/trams'],
    title: 'Trams',
    publisher: '',
  });
  const rents = unwrap(await store.saveDraft(draft({ quote: 'rents rose' })));
  const trams = unwrap(
    await store.saveDraft({
      ...draftOf('“trams halve the way', 5),
      article: post,
      detection: { score: 0.4, kinds: ['prediction', 'quote'], reasons: [], model: 'rules-1' },
    }),
  );
  const snow = unwrap(await store.saveDraft({ ...draftOf('snow fell', 900), detection: null }));
  await store.setVerdict(rents.id, half);
  await store.setVerdict(trams.id, correct);
  const cited = unwrap(await store.addEvidence(trams.id, citation()));
  const list = (change: Partial<ListQuery> = {}) => store.list(query(change));
  return { db, store, rents, trams, snow, cited, list };
}

describe('a list of claims', () => {
  it('is narrowed by each filter, and by all of them together', async () => {
    const { rents, trams, snow, cited, list } = await library();
    expect((await list()).ids).toEqual([snow.id, trams.id, rents.id]);
    expect((await list({ text: 'survey' })).ids).toEqual([trams.id]);
    expect((await list({ verdicts: ['truth:half', ''] })).ids).toEqual([snow.id, rents.id]);
    expect((await list({ kinds: ['prediction', 'selected'] })).ids).toEqual([snow.id, trams.id]);
    expect((await list({ kinds: ['quote'] })).ids).toEqual([]);
    expect((await list({ publishers: ['post.example'] })).ids).toEqual([trams.id]);
    expect((await list({ articleId: rents.articleId })).ids).toEqual([snow.id, rents.id]);
    expect((await list({ sourceId: cited.source.id })).ids).toEqual([trams.id]);
    const both = await list({ publishers: ['The Example'], verdicts: ['truth:half'] });
    expect(both.ids).toEqual([rents.id]);
    expect(both.total).toBe(3);
  });

  it('knows the time claims were added, its beginning included and its end not', async () => {
    const { rents, trams, snow, list } = await library();
    const from = trams.createdAt;
    expect((await list({ added: { from, to: null } })).ids).toEqual([snow.id, trams.id]);
    expect((await list({ added: { from: null, to: from } })).ids).toEqual([rents.id]);
    const coarse = from.replace('.000Z', 'Z');
    expect((await list({ added: { from: coarse, to: null } })).ids).toHaveLength(2);
  });

  it('counts for each value what choosing it would list', async () => {
    const { list } = await library();
    const { verdicts, kinds, publishers } = await list({
      publishers: ['The Example'],
      verdicts: ['truth:half'],
    });
    expect([...verdicts].map(([key, { shown, all }]) => [key, shown, all])).toEqual([
      ['', 1, 1],
      ['context:correct', 0, 1],
      ['truth:half', 1, 1],
    ]);
    expect(verdicts.get('context:correct')?.verdict?.word).toBe('Correct');
    expect(Object.fromEntries(publishers)).toEqual({
      'The Example': { shown: 1, all: 2 },
      'post.example': { shown: 0, all: 1 },
    });
    expect(Object.fromEntries(kinds)).toEqual({
      selected: { shown: 0, all: 1 },
      prediction: { shown: 0, all: 1 },
      statistic: { shown: 1, all: 1 },
    });
  });

  it.each([
    ['added', false, ['rents', 'trams', 'snow']],
    ['verdict', false, ['rents', 'trams', 'snow']],
    ['verdict', true, ['trams', 'rents', 'snow']],
    ['claim', false, ['rents', 'snow', 'trams']],
    ['publisher', true, ['snow', 'rents', 'trams']],
    ['publisher', false, ['trams', 'snow', 'rents']],
    ['score', true, ['rents', 'trams', 'snow']],
    ['score', false, ['trams', 'rents', 'snow']],
    ['sources', true, ['trams', 'snow', 'rents']],
  ] as const)('is ordered by %s (down: %s)', async (by, down, wanted) => {
    const { list, ...claims } = await library();
    const { ids } = await list({ order: { by, down } });
    expect(ids).toEqual(wanted.map((name) => claims[name].id));
  });

  it('begins with the newest before all are read, without deleted ones', async () => {
    const { store, rents, trams, snow } = await library();
    const newest = async (most: number) =>
      (await store.listNewest(most)).map(({ claim }) => claim.id);
    expect(await newest(2)).toEqual([snow.id, trams.id]);
    await store.removeAll([snow.id]);
    expect(await newest(9)).toEqual([trams.id, rents.id]);
    const { ids } = await store.list(query());
    expect(await store.newestIds()).toEqual(ids);
    expect(await store.listed(ids)).toEqual(await store.listNewest(9));
  });

  it('follows every change, as a fresh store would', async () => {
    const { db, store, rents, trams, list } = await library();
    await list({ order: { by: 'verdict', down: false } });
    await store.setVerdict(rents.id, null);
    await store.removeAll([trams.id]);
    const order = { by: 'verdict', down: false } as const;
    const fresh = await createClaimStore(db).list(query({ order }));
    expect(await store.list(query({ order }))).toEqual(fresh);
    expect(fresh.total).toBe(2);
  });
});
