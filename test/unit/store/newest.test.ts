import { describe, expect, it } from 'vitest';
import { citation, draft, metadata, openStore, unwrap } from './samples';

/** Claims of articles A and B, a second apart: A0 B0 A1 B1 … */
async function twoArticles(pairs: number) {
  const { db, store } = openStore();
  const ids: Record<'A' | 'B', string[]> = { A: [], B: [] };
  for (let i = 0; i < pairs; i++) {
    for (const name of ['A', 'B'] as const) {
      const url = `https://news.example/${name}`;
      const saved = await store.saveDraft(
        draft({ quote: `${name}${i}`, article: metadata({ url, urls: [url], title: name }) }),
      );
      ids[name].push(unwrap(saved).id);
    }
  }
  const quotes = async (wanted: number) =>
    (await store.newest(wanted)).map(({ claim }) => claim.quote);
  return { db, store, ids, quotes };
}

describe('the newest claims', () => {
  it('come article by article, each where its newest claim puts it', async () => {
    const { quotes } = await twoArticles(3);
    expect(await quotes(100)).toEqual(['B2', 'B1', 'B0', 'A2', 'A1', 'A0']);
    expect(await quotes(2)).toEqual(['B2', 'B1']);
    expect(await quotes(4)).toEqual(['B2', 'B1', 'B0', 'A2']);
  });

  it('are all there, and none twice, when one article has more than are looked at in one go', async () => {
    const { store, quotes } = await twoArticles(1);
    for (let i = 0; i < 250; i++) unwrap(await store.saveDraft(draft({ quote: `long ${i}` })));
    const all = await quotes(1_000);
    expect(all).toHaveLength(252);
    expect(new Set(all).size).toBe(252);
    expect(all.slice(-2)).toEqual(['B0', 'A0']);
    expect(await quotes(10)).toEqual(Array.from({ length: 10 }, (_, i) => `long ${249 - i}`));
  });

  it('leave out what is deleted, and count it no more', async () => {
    const { store, ids, quotes } = await twoArticles(2);
    unwrap(await store.removeAll([...ids.B, ids.A[1] as string]));
    expect(await quotes(10)).toEqual(['A0']);
    expect(await store.countClaims()).toBe(1);
  });

  it('are those of the next article, where the record of one is gone', async () => {
    const { db, ids, quotes } = await twoArticles(2);
    const claim = await db.claims.get(ids.B[0] as string);
    await db.articles.delete(claim?.articleId ?? '');
    expect(await quotes(2)).toEqual(['A1', 'A0']);
  });

  it('bring their sources along', async () => {
    const { store, ids } = await twoArticles(1);
    unwrap(await store.addEvidence(ids.A[0] as string, citation()));
    const rows = await store.newest(10);
    expect(rows.map(({ claim, sources }) => [claim.quote, sources])).toEqual([
      ['B0', 0],
      ['A0', 1],
    ]);
    const [row] = await store.rows([ids.A[0] as string, crypto.randomUUID()]);
    expect(row).toMatchObject({ claim: { quote: 'A0' }, article: { title: 'A' }, sources: 1 });
  });
});
