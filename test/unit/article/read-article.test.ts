import { expect, test } from 'vitest';
import { readArticle } from '@/lib/article/read-article';
import { WITHOUT_LAYOUT } from '@/lib/article/without-layout';
import { page, text } from './dom';

test('reads a document without a layout', async () => {
  const document = page(`<head><title>Harbour wall to cost double</title></head><body>
    <nav><a href="/">Weather</a></nav><h1>Harbour wall to cost double</h1>
    <article>${text(6)}<p style="display: none">Not this one, though it goes on for a while.</p>
    <ul><li>One crack, in the outer wall, is four metres long.</li></ul></article></body>`);
  const article = await readArticle(document, { rendering: WITHOUT_LAYOUT });
  expect(article?.blocks.map(({ role }) => role)).toEqual([
    'headline',
    ...Array.from({ length: 6 }, () => 'paragraph'),
    'list-item',
  ]);
  expect(article?.text).not.toMatch(/Weather|Not this one/);
  expect(article?.text.startsWith('Harbour wall to cost double\n\nThe harbour')).toBe(true);
});
