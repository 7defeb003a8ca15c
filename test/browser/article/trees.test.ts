import { expect, test } from 'vitest';
import { type ArticleText, readArticleAtOnce } from '@/lib/article/read-article';
import { remap } from '@/lib/article/remap';
import { open, paragraphs, prose } from './pages';

const HEAD = '<head><title>Long review of the harbour wall</title></head>';

/** A document whose `<x-*>` elements have the open shadow trees given by name. */
function openWithShadows(body: string, shadows: Record<string, string>): Document {
  const document = open(`${HEAD}<body>${body}</body>`);
  for (const [name, html] of Object.entries(shadows)) {
    for (const host of document.querySelectorAll(name)) {
      host.attachShadow({ mode: 'open' }).innerHTML = html;
    }
  }
  return document;
}

const textOf = (document: Document) => (readArticleAtOnce(document) as ArticleText).text;
const spanOf = (article: ArticleText, quote: string): [number, number] => {
  const start = article.text.indexOf(quote);
  expect(start).toBeGreaterThanOrEqual(0);
  return [start, start + quote.length];
};

test('an article in an open shadow root is read', () => {
  const document = openWithShadows('<x-story></x-story><footer>The Quay</footer>', {
    'x-story': `<style>p{margin:1em}</style><h1>Long review of the harbour wall</h1>${paragraphs(6)}`,
  });
  const article = readArticleAtOnce(document) as ArticleText;
  const shadow = document.querySelector('x-story')?.shadowRoot as ShadowRoot;
  expect(article.blocks.map(({ role }) => role)).toEqual([
    'headline',
    ...Array(6).fill('paragraph'),
  ]);
  expect(article.trees).toEqual([document, shadow]);
  const range = article.map.toRange(...spanOf(article, 'The harbour authority'));
  expect(range?.startContainer.getRootNode()).toBe(shadow);
  expect(article.map.toRanges(0, article.text.length)).toHaveLength(1);
});

test('slotted text is read once, where it is laid out', () => {
  const document = openWithShadows(
    `<article>${paragraphs(4)}<x-note><p>The second half came later, and was worse by far.</p>
     <p slot="first">The first half was done in June, as it had been planned.</p><p slot="none">Not laid out at all.</p></x-note>${paragraphs(2, 'council')}</article>`,
    {
      'x-note':
        '<div><p>A note of the engineer, on both halves.</p><slot name="first"></slot><slot></slot><slot name="last"><p>What a slot shows when nothing is put in.</p></slot></div>',
    },
  );
  const article = readArticleAtOnce(document) as ArticleText;
  const order = [
    'A note of the engineer',
    'The first half',
    'The second half',
    'What a slot shows',
  ];
  const places = order.map((words) => article.text.indexOf(words));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(article.text).not.toContain('Not laid out');
  expect(article.text.match(/The first half/g)).toHaveLength(1);
  const [start] = spanOf(article, 'A note of the engineer');
  const [, end] = spanOf(article, 'nothing is put in.');
  expect(article.map.toRange(start, end)).toBeNull();
  const said = article.map
    .toRanges(start, end)
    .map((range) => range.toString())
    .join(' ');
  for (const words of order) expect(said).toContain(words);
  expect(said).not.toContain('Not laid out');
  for (const range of article.map.toRanges(start, end)) {
    const span = article.map.fromRange(range);
    expect(article.text.slice(span?.start, span?.end)).toBe(
      range.toString().replace(/\s+/g, ' ').trim(),
    );
  }
});

test('words in components of their own stay in their line', () => {
  const document = openWithShadows(
    `<article>${paragraphs(4)}<p>It cost <x-sum>4 million</x-sum> in 2021, and the wall still leaks.</p></article>`,
    { 'x-sum': 'about <b><slot></slot></b> euros' },
  );
  expect(textOf(document)).toContain('It cost about 4 million euros in 2021, and');
});

test('a selection with ends in elements and shadow trees gives the text between', () => {
  const document = openWithShadows(`<main><x-story></x-story></main>`, {
    'x-story': `<article><p>First of all.</p>${paragraphs(5)}<p>Last of all.</p></article>`,
  });
  const article = readArticleAtOnce(document) as ArticleText;
  const { map, text } = article;
  const all = { start: 0, end: text.length };
  const outer = document.createRange();
  outer.selectNodeContents(document.body);
  expect(map.fromRange(outer)).toEqual(all);
  outer.selectNode(document.querySelector('x-story') as Node);
  expect(map.fromRange(outer)).toEqual(all);
  const shadow = document.querySelector('x-story')?.shadowRoot as ShadowRoot;
  const inner = document.createRange();
  inner.selectNode(shadow.querySelector('p') as Node);
  expect(map.fromRange(inner)).toEqual({ start: 0, end: 'First of all.'.length });
  const last = shadow.querySelector('p:last-child')?.firstChild as Text;
  const mixed = new StaticRange({
    startContainer: document.body,
    startOffset: 0,
    endContainer: last,
    endOffset: 4,
  });
  expect(map.fromRange(mixed)).toEqual({ start: 0, end: text.length - ' of all.'.length });
});

test('a framed document of the same origin that holds the article is read, a framed advertisement is not', () => {
  const document = open(`${HEAD}<body><h1>Long review of the harbour wall</h1>
    <iframe id="ad" width="300" height="250"></iframe><iframe id="story" width="800" height="600"></iframe></body>`);
  const write = (id: string, html: string) => {
    const framed = (document.getElementById(id) as HTMLIFrameElement).contentDocument as Document;
    framed.open();
    framed.write(html);
    framed.close();
    return framed;
  };
  write('ad', '<body><p>Buy a boat today, at half the price, while there are any left.</p></body>');
  const framed = write('story', `<body><article>${paragraphs(6)}</article></body>`);
  const article = readArticleAtOnce(document) as ArticleText;
  expect(article.text).toContain('The harbour authority');
  expect(article.text).not.toContain('Buy a boat');
  expect(article.trees).toEqual([document, framed]);
  const [start, end] = spanOf(article, 'The harbour authority');
  expect(article.map.toRange(start, end)?.startContainer.ownerDocument).toBe(framed);
  expect(article.root).toBe(document.body);
  expect(article.map.toRanges(0, article.text.length)).toHaveLength(2);
  document.getElementById('story')?.remove();
  expect(article.map.toRanges(start, end)).toEqual([]);
});

test('frames of another origin do no harm', () => {
  const document = open(
    `${HEAD}<body><article>${paragraphs(6)}</article><iframe sandbox srcdoc="<p>${prose(9)}</p>"></iframe></body>`,
  );
  expect(readArticleAtOnce(document)?.trees).toEqual([document]);
});

test('text in a shadow tree that changes is read again alone', () => {
  const document = openWithShadows(`<main><x-story></x-story></main>`, {
    'x-story': `<article>${paragraphs(6)}</article>`,
  });
  const article = readArticleAtOnce(document) as ArticleText;
  const text = document.querySelector('x-story')?.shadowRoot?.querySelector('p')
    ?.firstChild as Text;
  text.data = `Corrected: ${text.data}`;
  const next = remap(article, [text]) as ArticleText;
  expect(next.text).toBe(`Corrected: ${article.text}`);
  expect(next.trees).toEqual(article.trees);
});
