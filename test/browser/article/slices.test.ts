import { expect, test } from 'vitest';
import { type ArticleText, readArticle, readArticleAtOnce } from '@/lib/article/read-article';
import { open, paragraphs, prose } from './pages';

const PAGE = `<head><title>Long review of the harbour wall</title></head><body>
<div id="ticker">FTSE 7,012</div><main><h1>Long review of the harbour wall</h1>
<article>${paragraphs(40)}</article></main></body>`;

/** A page's turn between the steps of a reading; `act` is told how many there were. */
function pausing(act: (count: number) => void = () => {}) {
  let count = 0;
  const pause = async () => {
    await Promise.resolve();
    act(++count);
  };
  return { pause, count: () => count };
}

const quotes = ({ blocks, map }: ArticleText) =>
  blocks.map(({ start, end }) => map.toRange(start, end)?.toString().replace(/\s+/g, ' ').trim());
const texts = ({ blocks, text }: ArticleText) =>
  blocks.map(({ start, end }) => text.slice(start, end));

test('reading in slices gives what reading at once gives', async () => {
  const document = open(PAGE);
  const { pause, count } = pausing();
  const article = await readArticle(document, { pause });
  expect(article?.text).toBe(readArticleAtOnce(document)?.text);
  expect(count()).toBeGreaterThan(10);
});

test.each([1, 3, 8, 20, 60])(
  'an article that changes at step %i is read as it is then',
  async (step) => {
    const document = open(PAGE);
    const { pause } = pausing((count) => {
      if (count !== step) return;
      const all = document.querySelectorAll('article p');
      (all[2]?.firstChild as Text).data = 'Corrected at noon: the wall will not cost more.';
      all[5]?.remove();
      const fresh = document.createElement('p');
      fresh.textContent = prose(4, 'council');
      all[30]?.after(fresh);
    });
    const article = (await readArticle(document, { pause })) as ArticleText;
    expect(article.text).toBe(readArticleAtOnce(document)?.text);
    expect(quotes(article)).toEqual(texts(article));
  },
);

test('an article that changes all the time is read all the same', async () => {
  const document = open(PAGE);
  const { pause } = pausing((count) => {
    const all = document.querySelectorAll('article p');
    (all[count % 40]?.firstChild as Text).data = prose(3, `step ${count}`);
  });
  const article = (await readArticle(document, { pause })) as ArticleText;
  expect(article.text).toBe(readArticleAtOnce(document)?.text);
  expect(quotes(article)).toEqual(texts(article));
});

test('what changes beside the article does not have it read again', async () => {
  const calm = pausing();
  await readArticle(open(PAGE), { pause: calm.pause });
  const document = open(PAGE);
  const busy = pausing((count) => {
    (document.querySelector('#ticker') as Element).textContent = `FTSE ${count}`;
  });
  await readArticle(document, { pause: busy.pause });
  expect(busy.count()).toBe(calm.count());
});

test.each([2, 10, 40])('a page that is replaced at step %i does no harm', async (step) => {
  const document = open(PAGE);
  const { pause } = pausing((count) => {
    if (count === step) document.body.innerHTML = `<main>${paragraphs(30, 'council')}</main>`;
  });
  const article = await readArticle(document, { pause });
  expect(article?.text ?? '').toBe(readArticleAtOnce(document)?.text);
  const emptied = open(PAGE);
  const emptying = pausing((count) => {
    if (count === step) emptied.body.replaceChildren();
  });
  expect(await readArticle(emptied, { pause: emptying.pause })).toBeNull();
});

test('an article in one element of the page', async () => {
  const document = open(
    `<head><title>First of two</title></head><body><div id="a"><h1>First of two</h1>${paragraphs(8)}</div>
     <div id="b"><h1>Ferry fares will rise again</h1>${paragraphs(4, 'ferry')}</div></body>`,
  );
  const within = document.querySelector('#b') as Element;
  const article = (await readArticle(document, { within, ...pausing() })) as ArticleText;
  expect(texts(article)[0]).toBe('Ferry fares will rise again');
  expect(article.blocks[0]?.role).toBe('headline');
  expect(article.text).not.toContain('harbour');
  expect(within.contains(article.root)).toBe(true);
});

test('an article in a shadow tree that changes while it is read', async () => {
  const document = open('<head><title>Long review</title></head><body><x-story></x-story></body>');
  const host = document.querySelector('x-story') as Element;
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML = `<article>${paragraphs(40)}</article>`;
  const { pause } = pausing((count) => {
    if (count === 20) shadow.querySelector('p')?.remove();
  });
  const article = (await readArticle(document, { pause })) as ArticleText;
  expect(article.text).toBe(readArticleAtOnce(document)?.text);
});
