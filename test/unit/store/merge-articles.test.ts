import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/model/article';
import { readChange } from '@/lib/model/revision';
import { createArticleStore } from '@/lib/store/article-store';
import { duplicateArticles } from '@/lib/store/duplicates';
import { draftOf, metadata, openStore, unwrap } from './samples';

/** Two articles that are one, with two claims and one; a fourth claim is in the trash. */
async function twice() {
  const opened = openStore();
  const { db, store } = opened;
  const url = 'https://amp.news.example/story';
  const amp = metadata({ url, urls: [url], title: 'Another title', publisher: '' });
  const first = unwrap(await store.saveDraft(draftOf('one', 0)));
  const second = unwrap(await store.saveDraft(draftOf('two', 100)));
  const other = unwrap(await store.saveDraft({ ...draftOf('three', 200), article: amp }));
  const gone = unwrap(await store.saveDraft({ ...draftOf('four', 300), article: amp }));
  unwrap(await store.remove(gone.id));
  unwrap(await store.dismiss({ article: amp, quote: 'no claim' }));
  const articles = createArticleStore(db, { now: () => new Date('2024-07-01T00:00:00.000Z') });
  return { ...opened, articles, first, second, other, gone, url };
}

/** All that merging may touch, but for when claims were changed. */
async function state({ db }: Awaited<ReturnType<typeof twice>>) {
  const claims = (await db.claims.toArray()).map(({ updatedAt: _, ...claim }) => claim);
  return {
    claims,
    articles: await db.articles.toArray(),
    dismissals: await db.dismissals.toArray(),
  };
}

describe('merging articles', () => {
  it('gives one the claims, addresses and dismissals of both, with a change of history each', async () => {
    const all = await twice();
    const { db, store, first, other, gone, url } = all;
    unwrap(await all.articles.merge(first.articleId, [other.articleId]));
    expect(await db.articles.toArray()).toMatchObject([
      { id: first.articleId, title: 'Ministers agree on a budget', publisher: 'The Example' },
    ]);
    expect((await store.forUrls([url])).map(({ claim }) => claim.quote)).toEqual([
      'one',
      'two',
      'three',
    ]);
    expect(await store.dismissed([url])).toEqual(['no claim']);
    unwrap(await store.restore(gone.id));
    expect(await store.forUrls([url])).toHaveLength(4);
    const [moved] = (await store.revisions(other.id)).slice(-1);
    expect(moved && readChange(moved)).toMatchObject({
      field: 'article',
      from: { id: other.articleId },
      to: { id: first.articleId },
    });
  });

  it('is undone without a trace', async () => {
    const all = await twice();
    const before = await state(all);
    const change = unwrap(await all.articles.merge(all.first.articleId, [all.other.articleId]));
    unwrap(await all.articles.restore(change));
    expect(await state(all)).toEqual(before);
  });

  it('leaves claims of the kept one that came since where they are', async () => {
    const all = await twice();
    const change = unwrap(await all.articles.merge(all.first.articleId, [all.other.articleId]));
    const since = unwrap(await all.store.saveDraft(draftOf('five', 400)));
    unwrap(await all.articles.restore(change));
    expect((await all.db.claims.get(since.id))?.articleId).toBe(all.first.articleId);
    expect((await all.db.claims.get(all.other.id))?.articleId).toBe(all.other.articleId);
  });

  it('is remembered: what is saved on the page of another title is of the one article', async () => {
    const { articles, first, other, store, url } = await twice();
    unwrap(await articles.merge(first.articleId, [other.articleId]));
    const page = metadata({ url, urls: [url], title: 'Another title', publisher: '' });
    const since = unwrap(await store.saveDraft({ ...draftOf('six', 500), article: page }));
    expect(since.articleId).toBe(first.articleId);
  });

  it('does nothing at all when one of them is gone', async () => {
    const all = await twice();
    const before = await state(all);
    expect(
      await all.articles.merge(all.first.articleId, [all.other.articleId, crypto.randomUUID()]),
    ).toEqual({ ok: false, error: 'missing' });
    expect(await state(all)).toEqual(before);
  });
});

it('finds articles with an address in common, at first or second hand', () => {
  const article = (id: string, ...urls: [string, ...string[]]): Article => ({
    ...metadata({ url: urls[0], urls, title: '', publisher: '' }),
    ...{ id, firstSeenAt: '2024-06-01T12:00:00Z', lastSeenAt: '2024-06-01T12:00:00Z' },
  });
  const groups = duplicateArticles([
    article('1', 'https://a.example/1'),
    article('2', 'https://b.example/2'),
    article('3', 'https://c.example/3', 'http://www.a.example/1/', 'https://b.example/2'),
    article('4', 'https://a.example/1?utm_source=x'),
    article('5', 'https://d.example/5'),
  ]);
  expect(groups).toEqual([['1', '2', '3', '4']]);
});
