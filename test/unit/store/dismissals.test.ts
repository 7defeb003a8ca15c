import { expect, it } from 'vitest';
import { metadata, openStore, unwrap } from './samples';

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
