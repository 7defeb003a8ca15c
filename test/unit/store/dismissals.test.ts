import { describe, expect, it } from 'vitest';
import { draftOf, metadata, openStore, unwrap } from './samples';

const QUOTE = 'The bridge is the longest of all.';

it('keeps once for an article that words are no claim, and finds them by any of its addresses', async () => {
  const { db, store } = openStore();
  const article = metadata();
  const first = unwrap(await store.dismiss({ article, quote: QUOTE }));
  expect(unwrap(await store.dismiss({ article, quote: QUOTE })).id).toBe(first.id);
  expect(await db.dismissals.count()).toBe(1);
  expect(await store.dismissed([article.url])).toEqual([QUOTE]);
  expect(await store.dismissed(['https://elsewhere.example/other-story'])).toEqual([]);
});

it('takes it back, and finds nothing wrong in taking it back twice', async () => {
  const { store } = openStore();
  const article = metadata();
  const { id } = unwrap(await store.dismiss({ article, quote: QUOTE }));
  expect((await store.undismiss(id)).ok).toBe(true);
  expect(await store.dismissed([article.url])).toEqual([]);
  expect((await store.undismiss(id)).ok).toBe(true);
});

it('leaves nothing of the page where nothing else of it is kept', async () => {
  const { db, store } = openStore();
  const article = metadata();
  const { id } = unwrap(await store.dismiss({ article, quote: QUOTE }));
  const other = unwrap(await store.dismiss({ article, quote: 'It is the oldest, too.' }));
  await store.undismiss(id);
  expect(await db.articles.count()).toBe(1);
  const claim = unwrap(await store.saveDraft(draftOf(QUOTE, 5)));
  await store.undismiss(other.id);
  expect((await db.articles.toArray()).map((kept) => kept.id)).toEqual([claim.articleId]);
  const again = unwrap(await store.dismiss({ article, quote: QUOTE }));
  await store.remove(claim.id);
  await store.destroyAll([claim.id]);
  expect(await db.articles.count()).toBe(1);
  await store.undismiss(again.id);
  expect(await db.articles.count()).toBe(0);
});

describe('of what one document shows by fragments', () => {
  const ALL = 'https://news.example/all';
  const at = (fragment: string, title = `Story ${fragment}`) =>
    metadata({ url: ALL + fragment, urls: [ALL + fragment], title, publishedAt: null });
  const PIER = 'The pier has burnt three times.';

  it.each(['#', '#!'])('keeps apart what was dismissed at %s', async (mark) => {
    const { store } = openStore();
    await store.dismiss({ article: at(`${mark}wall`), quote: QUOTE });
    await store.dismiss({ article: at(`${mark}pier`), quote: PIER });
    expect(await store.dismissed([`${ALL}${mark}wall`], `Story ${mark}wall`)).toEqual([QUOTE]);
    expect(await store.dismissed([`${ALL}${mark}pier`])).toEqual([PIER]);
    expect(await store.dismissed([`${ALL}${mark}moor`])).toEqual([]);
    expect(await store.dismissed([ALL])).toEqual([]);
  });

  it('takes what was dismissed before fragments were kept, and what bears the same title', async () => {
    const { store } = openStore();
    await store.dismiss({ article: at('', 'All stories'), quote: QUOTE });
    expect(await store.dismissed([`${ALL}#wall`], 'Story of the wall')).toEqual([QUOTE]);
    await store.dismiss({ article: at('#later', 'Fire on pier seven put out'), quote: PIER });
    const both = await store.dismissed([ALL], 'Fire on pier seven put out');
    expect(both.sort()).toEqual([QUOTE, PIER]);
  });
});
