import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageKind } from '@/lib/article/detect';
import { articleMetadata } from '@/lib/article/metadata';
import { readArticle } from '@/lib/article/read-article';
import { WITHOUT_LAYOUT } from '@/lib/article/without-layout';
import { ArticleMetadata } from '@/lib/model/article';
import { analyze } from '@/test/support/engine';
import { FUZZ_TIMEOUT, fuzz } from '@/test/support/fuzz';
import { expectInOrder } from '@/test/support/sound-analysis';
import { parsePage } from '@/tools/analyze/read-html';
import { byteEdits, editBytes } from '@/tools/fuzz/byte-edits';
import { hostileText, proseText } from '@/tools/fuzz/texts';

const FOLDER = new URL('../../fixtures/news-site/', import.meta.url);
const PAGES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.html'))
  .map((name) => readFileSync(new URL(name, FOLDER)));
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const TAGS = (
  'p div article section ul li table tr td span b a h1 h2 blockquote pre figure figcaption script style template ' +
  'iframe noscript svg math select option textarea br hr title main aside form button slot details summary body'
).split(' ');
/** Markup that opens and closes as it likes: deep, unclosed, crossed. */
const markup = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.constantFrom('<', '</'), fc.constantFrom(...TAGS))
          .map(([a, tag]) => `${a}${tag}>`),
      },
      { weight: 3, arbitrary: fc.oneof(proseText, hostileText) },
      fc
        .tuple(fc.constantFrom(...TAGS), fc.integer({ min: 1, max: 400 }))
        .map(([tag, n]) => `<${tag}>`.repeat(n)),
      fc.constantFrom(
        '<!--',
        '-->',
        '<![CDATA[',
        '<p hidden>',
        '<p style="display:none">',
        '<p dir=rtl>',
        '<a href="javascript:x">',
      ),
      fc.constantFrom(
        '&#xD800;',
        '&#0;',
        '&amp',
        '&lt;b>',
        '<script type="application/ld+json">{"@type":"NewsArticle"',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => `<!doctype html><html><body><article><h1>Harbour</h1>${parts.join('')}`);
const edited = fc
  .tuple(fc.constantFrom(...PAGES), byteEdits)
  .map(([bytes, edits]) => decode(editBytes(bytes, edits)));

test('broken pages are read to their end, and what is read can be analysed', {
  timeout: FUZZ_TIMEOUT,
}, async () => {
  await fuzz({
    name: 'reading pages',
    values: fc.tuple(fc.oneof(edited, markup), fc.boolean()),
    runs: 600,
    async check([html, force]) {
      const page = parsePage(html);
      Object.defineProperty(page, 'URL', { value: 'https://news.example/2024/story' });
      expect(['article', 'other', 'unclear']).toContain(pageKind(page));
      const metadata = articleMetadata(page, page.URL);
      expect(ArticleMetadata.safeParse(metadata).error?.message).toBeUndefined();
      const read = await readArticle(page, { rendering: WITHOUT_LAYOUT, force });
      if (!read) return;
      const { text, blocks } = read;
      expectInOrder(blocks, text);
      for (const { start, end, text: said } of analyze(text, { blocks }).claims)
        expect(text.slice(start, end)).toBe(said);
    },
  });
});
