import { expect, test } from 'vitest';
import { pageLanguage } from '@/lib/article/language';
import { articleMetadata } from '@/lib/article/metadata';
import { ArticleMetadata } from '@/lib/model/article';
import { ldJson, page } from './dom';

const URL_ = 'https://www.quay.example/2024/05/harbour-wall?utm_source=mail&id=7#part';

test('JSON-LD, Open Graph and links become metadata', () => {
  const document = page(`<head><title>Harbour wall to cost double | The Quay</title>
    <link rel="canonical" href="/2024/05/harbour-wall#top">
    ${ldJson({
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': 'NewsArticle',
          headline: 'Harbour wall to cost double',
          author: [{ name: 'By Ida Brandt' }, 'Ole Juul'],
          publisher: { name: 'The Quay' },
          datePublished: '2024-05-02T10:00:00+02:00',
        },
      ],
    })}
    </head><body></body>`);
  document.documentElement.setAttribute('lang', 'en-GB');
  expect(articleMetadata(document, URL_)).toEqual({
    url: 'https://www.quay.example/2024/05/harbour-wall',
    urls: [
      'https://www.quay.example/2024/05/harbour-wall',
      'https://www.quay.example/2024/05/harbour-wall?id=7',
    ],
    title: 'Harbour wall to cost double',
    publisher: 'The Quay',
    authors: ['Ida Brandt', 'Ole Juul'],
    publishedAt: '2024-05-02T08:00:00.000Z',
    language: 'en',
  });
});

test.each([
  ['https://evil.example/2024/05/harbour-wall'],
  ['https://www.quay.example/'],
  ['javascript:alert(1)'],
  ['data:text/html,x'],
  ['http://[broken'],
  ['//quay.example.evil.example/x'],
  [`https://www.quay.example/${'x'.repeat(5_000)}`],
  [''],
])('a canonical address that cannot be believed is ignored: %s', (href) => {
  const document = page(`<head><link rel="canonical" href="${href}"></head><body></body>`);
  const { url, urls } = articleMetadata(document, URL_);
  expect(url).toBe('https://www.quay.example/2024/05/harbour-wall?id=7');
  expect(urls).toEqual([url]);
});

test.each([
  ['the home page of a language', '/en/', '/2024/05/harbour-wall'],
  ['an error page', '/404.html', '/2024/05/harbour-wall'],
  ['a sign-in page', '/account/login?next=x', '/2024/05/harbour-wall'],
  ['the section the page is in', '/news', '/news/harbour-wall'],
  ['a section of sections', '/news/local/', '/news/local/2024/harbour-wall'],
])('no canonical address: %s', (_, canonical, path) => {
  const own = `https://quay.example${path}`;
  const document = page(`<head><link rel="canonical" href="${canonical}"></head><body></body>`);
  expect(articleMetadata(document, own)).toMatchObject({ url: own, urls: [own] });
});

test.each([
  ['the first of several pages', '/news/wall', '/news/wall/2'],
  ['what an AMP page stands for', '/wall', '/wall/amp'],
  ['a number without its words', '/a/120', '/a/120/harbour-wall'],
  ['the article that a hash names', '/#!/wall', '/#!/wall'],
])('a canonical address: %s', (_, canonical, path) => {
  const document = page(`<head><link rel="canonical" href="${canonical}"></head><body></body>`);
  const { url, urls } = articleMetadata(document, `https://quay.example${path}`);
  expect(url).toBe(`https://quay.example${canonical}`);
  expect(urls.at(-1)).toBe(`https://quay.example${path}`);
});

test('JSON-LD and Open Graph speak where no link does, and against a link that stands alone', () => {
  const own = 'https://quay.example/wall?from=front';
  const head = (canonical: string, og: string, main: string) =>
    articleMetadata(
      page(
        `<head>${canonical && `<link rel="canonical" href="${canonical}">`}${og && `<meta property="og:url" content="${og}">`}${ldJson({ '@type': 'NewsArticle', mainEntityOfPage: main && { '@id': main } })}</head><body></body>`,
      ),
      own,
    ).url;
  expect(head('', '/wall', '')).toBe('https://quay.example/wall');
  expect(head('', '', '/wall')).toBe('https://quay.example/wall');
  expect(head('/wall', '/pier', '')).toBe('https://quay.example/wall');
  // Left standing from the page before: all else names this one.
  expect(head('/pier', own, own)).toBe(own);
  expect(head('/wall', own, '/wall')).toBe('https://quay.example/wall');
  expect(head('', 'https://evil.example/wall', '')).toBe(own);
});

test('JSON-LD that a site of one document left standing says nothing of the next article', () => {
  const said = (title: string, body: string, node: object) => {
    const written = {
      '@type': 'NewsArticle',
      headline: 'Harbour wall to cost double',
      author: 'Ida Brandt',
      datePublished: '2024-05-02',
      ...node,
    };
    const { authors, publishedAt, ...found } = articleMetadata(
      page(`<head><title>${title}</title>${ldJson(written)}</head><body>${body}</body>`),
      'https://quay.example/ferry-fares',
    );
    return [found.title, authors.length, publishedAt];
  };
  const another = ['Ferry fares rise again', 0, null];
  const own = ['Harbour wall to cost double', 1, '2024-05-02'];
  expect(said('The Quay', '<h1>Ferry fares rise again</h1>', {})).toEqual(another);
  expect(said('Ferry fares rise again', '<h1>Ferry fares rise again</h1>', {})).toEqual(another);
  expect(said('The Quay', '<h1>Ferry fares rise again</h1>', { url: '/wall' })).toEqual(another);
  // One headline or address in common is enough, and without a heading there is nothing to doubt it by.
  expect(said('The Quay', '<h1>Why the harbour wall will cost us all</h1>', {})).toEqual(own);
  expect(said('The wall: double the cost', '<h1>Dear stones</h1>', {})).toEqual(own);
  expect(said('The Quay', '', {})).toEqual(own);
  const [, ...signed] = said('The Quay', '<h1>Dear stones</h1>', { url: '/ferry-fares#top' });
  expect(signed).toEqual(own.slice(1));
});

test('a page of the AMP cache stands for the address it shows', () => {
  const cached = 'https://quay-example.cdn.ampproject.org/c/s/quay.example/wall/amp';
  const document = page(
    '<head><link rel="canonical" href="https://quay.example/wall"></head><body></body>',
  );
  expect(articleMetadata(document, cached)).toMatchObject({
    url: 'https://quay.example/wall',
    urls: ['https://quay.example/wall', 'https://quay.example/wall/amp', cached],
    publisher: 'quay.example',
  });
});

test('variants of one site may name each other', () => {
  for (const host of ['quay.example', 'm.quay.example', 'amp.quay.example', 'www.quay.example']) {
    const document = page(
      `<head><link rel="canonical" href="https://${host}/a"></head><body></body>`,
    );
    expect(articleMetadata(document, URL_).url).toBe(`https://${host}/a`);
  }
});

test('hostile values leave valid metadata', () => {
  const document =
    page(`<head><title></title>${ldJson({ '@type': 'NewsArticle', headline: { a: 1 }, author: [[[{ name: 7 }]], '<img src=x>', 'https://x.example'], publisher: 5, datePublished: 'yesterday' })}
    <meta property="og:title" content="${'t'.repeat(9_000)}"><meta property="article:published_time" content="02/03/2024"><meta name="author" content="   "></head><body></body>`);
  const metadata = articleMetadata(document, URL_);
  expect(ArticleMetadata.safeParse(metadata).success).toBe(true);
  expect(metadata.title.length).toBeLessThanOrEqual(500);
  expect(metadata.authors).toEqual([]);
  expect(metadata.publishedAt).toBeNull();
  expect(metadata.publisher).toBe('quay.example');
  expect(metadata.language).toBe('und');
});

test('an address that is not of the web is the caller’s mistake', () => {
  expect(() => articleMetadata(page('<p>x</p>'), 'about:blank')).toThrow(TypeError);
});

test.each([
  ['lang="EN_us"', '', 'en'],
  ['', '<meta http-equiv="Content-Language" content="de-AT">', 'de'],
  ['', '<meta property="og:locale" content="fr_FR">', 'fr'],
  ['lang=""', '', 'und'],
  ['lang="klingon"', '', 'und'],
])('the language of a page: %s %s', (attribute, head, expected) => {
  const document = page(`<head>${head}</head><body></body>`);
  const value = /"(.*)"/.exec(attribute)?.[1];
  if (value !== undefined) document.documentElement.setAttribute('lang', value);
  expect(pageLanguage(document)).toBe(expected);
});
