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
