import { describe, expect, it } from 'vitest';
import type { ArticleMetadata } from '@/lib/model/article';
import { isSameText, isSameTitle } from '@/lib/store/same-article';
import { draftOf, metadata, openStore, unwrap } from './samples';

const SITE = 'https://quay.example';
/** A page as it is opened: what it names, and its own address. */
const page = (title: string, canonical: string, own = canonical): ArticleMetadata =>
  metadata({
    url: `${SITE}${canonical}`,
    urls: [...new Set([`${SITE}${canonical}`, `${SITE}${own}`])],
    title,
    publishedAt: null,
  });
const WALL = 'Harbour wall to cost double';
const PIER = 'Fire on pier seven put out';

async function save(
  store: ReturnType<typeof openStore>['store'],
  article: ArticleMetadata,
  at = 5,
) {
  const claim = unwrap(await store.saveDraft({ ...draftOf(`said on ${at}`, at), article }));
  return claim.articleId;
}

describe('an article is known again', () => {
  it('in another form of its address, as an earlier version may have spelt it', async () => {
    const { db, store } = openStore();
    const id = await save(store, page(WALL, '/wall?b=2&a=1'));
    // As a record of an earlier version, which knew fewer parameters.
    await db.articles.update(id, {
      url: 'http://www.quay.example/wall/?smid=x&b=2&a=1',
      urls: ['http://www.quay.example/wall/?smid=x&b=2&a=1'],
    });
    expect(await store.forUrls([`${SITE}/wall?a=1&b=2`])).toHaveLength(1);
    expect(await save(store, page('Wall: the cost', '/wall?a=1&b=2&gclid=7'), 9)).toBe(id);
    expect((await db.articles.get(id))?.urls).toEqual([
      'http://www.quay.example/wall/?smid=x&b=2&a=1',
      `${SITE}/wall?a=1&b=2`,
    ]);
  });

  it('at an address of its own that names the one it was saved under', async () => {
    const { db, store } = openStore();
    const id = await save(store, page(WALL, '/wall'));
    expect(await save(store, page(`${WALL} | The Quay`, '/wall', '/s/120'), 9)).toBe(id);
    expect((await db.articles.get(id))?.urls).toEqual([`${SITE}/wall`, `${SITE}/s/120`]);
  });

  it('by the moment it was published when its headline was changed', async () => {
    const { store } = openStore();
    const at = { publishedAt: '2024-05-30T08:12:40.000Z' };
    const id = await save(store, { ...page(WALL, '/wall'), ...at });
    expect(await save(store, { ...page('Wall will cost more', '/wall', '/s/1'), ...at }, 9)).toBe(
      id,
    );
    const day = { publishedAt: '2024-05-30T00:00:00.000Z' };
    const other = await save(store, { ...page(PIER, '/pier'), ...day });
    expect(await save(store, { ...page('Ferry late', '/pier', '/s/2'), ...day }, 9)).not.toBe(
      other,
    );
  });
});

describe('a wrong canonical address merges nothing', () => {
  it('left standing from the article before', async () => {
    const { db, store } = openStore();
    const wall = await save(store, page(WALL, '/wall'));
    const pier = await save(store, page(PIER, '/wall', '/pier'), 9);
    expect(pier).not.toBe(wall);
    expect(await db.articles.get(pier)).toMatchObject({
      url: `${SITE}/pier`,
      urls: [`${SITE}/pier`],
    });
    expect(await save(store, page(PIER, '/wall', '/pier'), 12)).toBe(pier);
    expect(await save(store, page(WALL, '/wall'), 15)).toBe(wall);
  });

  it('the same on every page', async () => {
    const { store } = openStore();
    const ids = [];
    for (const [i, title] of [WALL, PIER, 'Council elects a new mayor'].entries()) {
      ids.push(await save(store, page(title, '/all', `/story-${i}`)));
    }
    expect(new Set(ids).size).toBe(3);
    for (const [i, title] of [WALL, PIER, 'Council elects a new mayor'].entries()) {
      expect(await save(store, page(title, '/all', `/story-${i}`), 9)).toBe(ids[i]);
    }
  });

  it('of another article that is opened later', async () => {
    const { db, store } = openStore();
    const wall = await save(store, page(WALL, '/pier', '/wall'));
    const pier = await save(store, page(PIER, '/pier'), 9);
    expect(pier).not.toBe(wall);
    expect(await save(store, page(PIER, '/pier'), 12)).toBe(pier);
    expect(await save(store, page(WALL, '/pier', '/wall'), 15)).toBe(wall);
    expect((await db.articles.get(pier))?.title).toBe(PIER);
  });
});

describe('a fragment that names no place on its page', () => {
  it('keeps apart what one document shows by it', async () => {
    const { db, store } = openStore();
    const wall = await save(store, page(WALL, '/all'));
    const pier = await save(store, page(PIER, '/all#pier'), 9);
    expect(pier).not.toBe(wall);
    expect((await db.articles.get(pier))?.urls).toEqual([`${SITE}/all#pier`]);
    expect(await save(store, page(WALL, '/all'), 12)).toBe(wall);
    expect(await save(store, page('Pier: fire out', '/all#pier'), 15)).toBe(pier);
    expect(await save(store, page(PIER, '/all', '/all#pier'), 18)).toBe(pier);
  });

  it('is another address of an article of that title, also of an earlier version', async () => {
    const { db, store } = openStore();
    const wall = await save(store, page(WALL, '/wall'));
    expect(await save(store, page(WALL, '/wall#later'), 9)).toBe(wall);
    expect((await db.articles.get(wall))?.urls).toEqual([`${SITE}/wall`, `${SITE}/wall#later`]);
    expect(await store.forUrls([`${SITE}/wall#more`])).toHaveLength(2);
  });
});

describe('whose text a page shows', () => {
  const known = (...urls: string[]) => ({
    ...page(WALL, urls[0] ?? ''),
    urls: urls.map((url) => SITE + url),
    id: crypto.randomUUID(),
    firstSeenAt: '2024-05-30T08:12:40.000Z',
    lastSeenAt: '2024-05-30T08:12:40.000Z',
  });
  const at = (text: string, ...urls: string[]) => ({ urls: urls.map((url) => SITE + url), text });

  it.each([
    [
      'its only address, whatever stands there now',
      known('/wall'),
      at('New text.', '/wall?utm_id=1'),
      [false],
      true,
    ],
    [
      'named, with its headline',
      known('/wall'),
      at(`${WALL}\nNew text.`, '/wall', '/s/1'),
      [false],
      true,
    ],
    [
      'named, with most of what was saved',
      known('/wall'),
      at('Text.', '/wall', '/s/1'),
      [true, true, false],
      true,
    ],
    ['named, with nothing of it', known('/wall'), at('Text.', '/wall', '/pier'), [false], false],
    [
      'named, with one sentence that other articles have too',
      known('/wall'),
      at('Text.', '/wall', '/pier'),
      [true, false],
      false,
    ],
    [
      'named, with its headline as a link at the end',
      known('/wall'),
      at(`${'Text. '.repeat(200)}${WALL}`, '/wall', '/pier'),
      [false],
      false,
    ],
    [
      'its address with a fragment, with nothing of it',
      known('/all'),
      at('Text.', '/all#pier'),
      [false],
      false,
    ],
    [
      'its address with a fragment, with its headline',
      known('/all'),
      at(`${WALL}\nText.`, '/all#wall'),
      [false],
      true,
    ],
    [
      'its address without the fragment, with nothing of it',
      known('/all#wall'),
      at('Text.', '/all'),
      [false],
      false,
    ],
    [
      'an address that it had named wrongly',
      known('/pier', '/wall'),
      at(`${PIER}\nText.`, '/pier'),
      [false],
      false,
    ],
  ] as const)('%s', (_, article, shown, found, expected) => {
    expect(isSameText(article, shown, found)).toBe(expected);
    expect(isSameText(article, shown, [])).toBe(expected && !found.some(Boolean));
  });

  it.each([
    [WALL, `${WALL} | The Quay`, true],
    ['Council: Harbour wall to cost double', WALL, true],
    ['HARBOUR WALL to cost “double”', WALL, true],
    ['Wall', 'Wall to cost double', false],
    ['Live', 'Live', true],
    [WALL, 'Harbour wall to cost less', false],
    ['', WALL, false],
    ['', '', false],
  ])('titles %s, %s', (a, b, same) => {
    expect(isSameTitle(a, b)).toBe(same);
    expect(isSameTitle(b, a)).toBe(same);
  });
});
