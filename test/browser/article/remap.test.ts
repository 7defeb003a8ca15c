import * as fc from 'fast-check';
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

/** What pages do to text that stands: each gives the nodes at which it happened. */
const EDITS: ((p: Element) => Node[])[] = [
  (p) => {
    const text = p.firstChild as Text;
    text.data = `Corrected: ${text.data}`;
    return [text];
  },
  (p) => {
    p.replaceChildren(...Array.from(p.childNodes, (child) => child.cloneNode(true)));
    return [p, ...p.childNodes];
  },
  (p) => {
    const bold = document.createElement('b');
    bold.append(' Not so. ');
    p.append(bold);
    return [p, bold];
  },
  (p) => {
    const tail = (p.firstChild as Text).splitText(20);
    return [p, tail];
  },
  (p) => {
    const mark = document.createElement('span');
    mark.className = 'glossary';
    const tail = (p.firstChild as Text).splitText(12);
    tail.replaceWith(mark);
    mark.append(tail);
    return [p, mark];
  },
  (p) => {
    const parent = p.parentNode as Node;
    p.remove();
    return [parent];
  },
  (p) => {
    p.replaceChildren();
    return [p];
  },
  (p) => {
    p.insertAdjacentHTML('beforeend', '<br><br>And then there was more of it.');
    return [p, ...p.childNodes];
  },
  (p) => {
    p.insertAdjacentHTML('afterbegin', '<span hidden>Not to be seen. </span>');
    return [p];
  },
];

test('after any edits of blocks the text is that of a full reading', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: EDITS.length - 1 })), {
        minLength: 1,
        maxLength: 5,
        selector: ([index]) => index,
      }),
      (edits) => {
        const page = open(
          `<head><title>Long review</title></head><body><article>${paragraphs(12)}</article></body>`,
        );
        const article = readArticleAtOnce(page) as ArticleText;
        const all = Array.from(page.querySelectorAll('p'));
        const changed = edits.flatMap(
          ([index, edit]) => EDITS[edit]?.(all[index] as Element) ?? [],
        );
        const next = remap(article, changed);
        expect(next?.text).toBe(readAnew(page));
        for (const { start, end } of next?.blocks ?? []) {
          const said = next?.map.toRange(start, end)?.toString().replace('Not to be seen. ', '');
          expect(said?.replace(/\s+/g, ' ').trim()).toBe(
            next?.text.slice(start, end).replace(/\s+/g, ' '),
          );
        }
        page.defaultView?.frameElement?.remove();
      },
    ),
    { numRuns: 40 },
  );
});

test('a changed block of a long article costs a small part of a reading', () => {
  const page = open(
    `<head><title>Long review</title></head><body><article>${paragraphs(400)}</article></body>`,
  );
  const times = { full: Infinity, part: Infinity };
  let article = readArticleAtOnce(page) as ArticleText;
  const text = page.querySelectorAll('p')[200]?.firstChild as Text;
  for (let turn = 0; turn < 5; turn++) {
    let start = performance.now();
    readArticleAtOnce(page);
    times.full = Math.min(times.full, performance.now() - start);
    text.data = `${turn} ${text.data}`;
    start = performance.now();
    article = remap(article, [text]) as ArticleText;
    times.part = Math.min(times.part, performance.now() - start);
  }
  expect(article.text).toContain(text.data);
  expect(times.full / times.part).toBeGreaterThan(5);
});
