import { expect, test } from 'vitest';
import { isArticlePage } from '@/lib/article/detect';
import { ldJson, page, text } from './dom';

const card = (i: number) =>
  `<div class="card"><h3><a href="/story-${i}">Story number ${i} about the harbour</a></h3><p>A short teaser that says a little of what happened at pier ${i} on the day.</p></div>`;
const CARDS = Array.from({ length: 24 }, (_, i) => card(i)).join('');
const og = (type: string) => `<meta property="og:type" content="${type}">`;

test.each<[string, string]>([
  [
    'JSON-LD NewsArticle',
    `<head>${ldJson({ '@type': 'NewsArticle' })}</head><body><h1>H</h1>${text(4)}</body>`,
  ],
  [
    'JSON-LD in @graph',
    `<head>${ldJson({ '@graph': [{ '@type': 'WebSite' }, { '@type': ['ReportageNewsArticle'] }] })}</head><body>${text(4)}</body>`,
  ],
  [
    'JSON-LD in an array',
    `<head>${ldJson([{ '@type': 'Organization' }, { '@type': 'https://schema.org/OpinionNewsArticle' }])}</head><body>${text(4)}</body>`,
  ],
  [
    'Open Graph, beside broken JSON-LD',
    `<head>${ldJson('{"@type": "NewsArticle",')}${og('article')}</head><body>${text(4)}</body>`,
  ],
  [
    'microdata',
    `<body><div itemscope itemtype="http://schema.org/NewsArticle">${text(4)}</div></body>`,
  ],
  [
    'text and a date, without markup',
    `<body><h1>H</h1><time datetime="2024-05-01">1 May</time>${text(9)}</body>`,
  ],
  [
    'an article with many related cards',
    `<head>${og('article')}</head><body><article>${text(5)}</article><div>${CARDS}</div></body>`,
  ],
  [
    'text between line breaks',
    `<head>${og('article')}</head><body><div>${text(6).replaceAll('</p>', '<br><br>').replaceAll('<p>', '')}</div></body>`,
  ],
])('an article: %s', (_, html) => {
  expect(isArticlePage(page(html))).toBe(true);
});

test.each<[string, string, string?]>([
  [
    'a home page',
    `<head>${og('website')}</head><body><main>${CARDS}</main></body>`,
    'https://news.example.org/',
  ],
  [
    'a home page that calls itself an article',
    `<head>${og('article')}</head><body><main>${CARDS}</main></body>`,
    'https://news.example.org/',
  ],
  [
    'a section page',
    `<head>${og('article')}</head><body><main>${CARDS}</main></body>`,
    'https://news.example.org/world',
  ],
  [
    'a section page with JSON-LD of its stories',
    `<head>${ldJson(Array.from({ length: 8 }, () => ({ '@type': 'NewsArticle' })))}</head><body>${CARDS}${text(3)}</body>`,
  ],
  [
    'search results',
    `<body><input type="search" name="q">${text(9)}</body>`,
    'https://news.example.org/search?q=wall',
  ],
  [
    'a shop',
    `<head>${og('product')}</head><body><time datetime="2024-01-01"></time>${text(9)}</body>`,
  ],
  [
    'a shop by JSON-LD',
    `<head>${ldJson({ '@type': 'Product' })}</head><body><time datetime="2024-01-01"></time>${text(9)}</body>`,
  ],
  [
    'a sign-in page',
    `<head>${og('article')}</head><body><form><input type="password"></form>${text(2)}</body>`,
  ],
  ['a video page', `<head>${og('video.other')}</head><body>${text(4)}</body>`],
  [
    'a video page by address',
    `<head>${og('article')}</head><body>${text(3)}</body>`,
    'https://news.example.org/video/harbour',
  ],
  [
    'a feed',
    `<body><div role="feed">${Array.from({ length: 12 }, () => `<article><time datetime="2024-01-01"></time>${text(1)}</article>`).join('')}</div></body>`,
  ],
  [
    'posts of a size',
    `<body>${Array.from({ length: 12 }, () => `<article><time datetime="2024-01-01"></time>${text(1)}</article>`).join('')}</body>`,
  ],
  [
    'a document that is being written',
    `<body><div contenteditable="true"><time datetime="2024-01-01"></time>${text(12)}</div></body>`,
  ],
  ['an empty page', '<body></body>'],
  [
    'comments without an article',
    `<body><time datetime="2024-01-01"></time><div class="comments">${text(12)}</div></body>`,
  ],
])('not an article: %s', (_, html, url) => {
  expect(isArticlePage(page(html, url))).toBe(false);
});

test('hostile JSON-LD does no harm', () => {
  let deep: unknown = { '@type': 'NewsArticle' };
  for (let i = 0; i < 200; i++) deep = { '@graph': [deep] };
  for (const value of [
    'null',
    '[]',
    '"x"',
    '{"@type":{"a":1}}',
    '{"@graph":{"@graph":7}}',
    deep,
    '['.repeat(5_000),
  ]) {
    expect(isArticlePage(page(`<head>${ldJson(value)}</head><body></body>`))).toBe(false);
  }
});
