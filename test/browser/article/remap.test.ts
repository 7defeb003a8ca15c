import { expect, test } from 'vitest';
import { type ArticleText, readArticleAtOnce } from '@/lib/article/read-article';
import { remap } from '@/lib/article/remap';
import { open, paragraphs, prose } from './pages';

const PAGE = `<head><title>Long review of the harbour wall</title></head><body>
<div id="ticker">FTSE 7,012</div><main><h1>Long review of the harbour wall</h1>
<article>${paragraphs(6)}<ul><li>One crack is four metres long.</li><li>The other was filled.</li></ul>
<div class="ad"></div><div class="more"></div>${paragraphs(2, 'council')}</article></main></body>`;

/** The text that a full reading gives now. */
const readAnew = (document: Document) => (readArticleAtOnce(document) as ArticleText).text;

function expectSame(article: ArticleText | null, document: Document): void {
  expect(article?.text).toBe(readAnew(document));
  for (const { start, end } of article?.blocks ?? []) {
    const range = article?.map.toRange(start, end);
    expect(range?.toString().replace(/\s+/g, ' ').trim()).toBe(
      article?.text.slice(start, end).replace(/\s+/g, ' '),
    );
  }
}

test('only changed blocks are read again', () => {
  const document = open(PAGE);
  const article = readArticleAtOnce(document) as ArticleText;
  const [first, second, third, fourth] = Array.from(document.querySelectorAll('article p'));
  const text = first?.firstChild as Text;
  text.data = `Corrected: ${text.data}`;
  second?.replaceChildren(document.createTextNode(second.textContent ?? ''));
  const bold = document.createElement('b');
  bold.append('It was said at noon. ');
  third?.prepend(bold);
  fourth?.remove();
  const next = remap(article, [
    text,
    second as Node,
    bold,
    third as Node,
    document.querySelector('article') as Node,
  ]);
  expectSame(next, document);
  expect(next?.text).toContain('\n\nIt was said at noon. The harbour');
  const kept = (of: ArticleText | null) => of?.body.blocks.at(-1);
  expect(kept(next)).toBe(kept(article));
});

test('changes beside the article change nothing', () => {
  const document = open(PAGE);
  const article = readArticleAtOnce(document) as ArticleText;
  const ad = document.querySelector('.ad') as Element;
  ad.innerHTML = '<div class="advertisement">Buy a boat today, at half the price.</div>';
  const ticker = document.querySelector('#ticker') as Element;
  ticker.textContent = 'FTSE 7,013';
  const spacer = document.createElement('div');
  document.querySelector('article')?.append(spacer);
  const next = remap(article, [ad.firstChild as Node, ticker, spacer]);
  expectSame(next, document);
  expect(next?.text).toBe(article.text);
});

test('what may be more of the article calls for a full reading', () => {
  for (const change of [
    (document: Document) => {
      const fresh = document.createElement('p');
      fresh.textContent = prose(2);
      document.querySelector('article')?.prepend(fresh);
      return fresh;
    },
    (document: Document) => {
      document.querySelector('article')?.append(prose(2));
      return document.querySelector('article') as Node;
    },
    (document: Document) => {
      const more = document.querySelector('.more') as Element;
      more.innerHTML = `<p>${prose(2)}</p>`;
      return more;
    },
    (document: Document) => {
      document.querySelector('article')?.replaceChildren();
      document.querySelector('h1')?.remove();
      return document.querySelector('article') as Node;
    },
  ]) {
    const document = open(PAGE);
    const article = readArticleAtOnce(document) as ArticleText;
    expect(remap(article, [change(document)]) === null).toBe(true);
  }
});
