import { expect, test } from 'vitest';
import { pageKind } from '@/lib/article/detect';
import { measureProse } from '@/lib/article/prose';
import { ARTICLES } from './article-pages';
import { page, text } from './dom';
import { OTHERS } from './other-pages';

test.each(ARTICLES)('an article: $name', ({ html, url }) => {
  expect(pageKind(page(html, url))).toBe('article');
});

test.each(OTHERS)('not an article: $name', ({ html, url }) => {
  expect(pageKind(page(html, url))).not.toBe('article');
});

test('a page that may still fill itself is not settled; one that is plainly something else is', () => {
  const kind = (html: string, url?: string) => pageKind(page(html, url));
  expect(kind('<head></head><body><div id="root"></div></body>')).toBe('unclear');
  expect(kind('<head><meta property="og:type" content="article"></head><body></body>')).toBe(
    'unclear',
  );
  expect(kind('<head><meta property="og:type" content="product"></head><body></body>')).toBe(
    'other',
  );
  expect(kind('<body></body>', 'https://mail.quay.example/inbox/1')).toBe('other');
  expect(kind('<body></body>', 'https://www.quay.example/')).toBe('other');
});

test('a page of any length is decided from its beginning', () => {
  const { body } = page(`<body><h1>H</h1>${text(5_000)}</body>`);
  const { densest, total } = measureProse(body);
  expect(total).toBeGreaterThan(10_000);
  expect(total).toBeLessThan(20_000);
  expect(densest).toBe(total);
});
