import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '@/lib/article/flat-tree';
import { layoutIn } from '@/lib/article/layout';
import { mapText } from '@/lib/article/map-text';
import { TextMap } from '@/lib/article/text-map';
import { walkBlocks } from '@/lib/article/walk-blocks';
import { open } from './pages';

/** The text of a page, every element of it taken. */
function mapOf(document: Document) {
  const kept = new Set<Node>([document.body]);
  const trees = new Set<Node>([document]);
  const scope = { kept, around: kept, numbers: new Map() };
  const found = finish(
    walkBlocks(document.body, scope, {
      layout: layoutIn(document),
      isSkipped: () => false,
      trees,
    }),
  );
  const blocks = found.map((block) => ({ ...block, role: 'paragraph' as const }));
  return new TextMap(finish(mapText(blocks, 1e6)).written, trees.size === 1);
}

/** What a range says, by the same rules as the text: an oracle that knows nothing of runs. */
const said = (text: string) =>
  text.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '').replace(/[\s\u00A0]+/g, '');

const letters = fc.constantFrom(
  'war',
  'naïve',
  'e\u0301te\u0301',
  '👩‍👩‍👧',
  '𝒳𝒴',
  'שלום',
  'مرحبا',
  'ﬁne',
  '汉字',
  '1,000',
  '“so”',
  'co\u00ADop',
  'no\u200Bbreak',
  'a\u00A0b',
  '&amp;',
  '—',
);
const space = fc.constantFrom(' ', '\n', '  \t ', ' \n\n  ', '&nbsp;', ' &nbsp; ', '');
const run = fc
  .array(fc.tuple(letters, space), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.flat().join(''));
const inline = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    run,
    fc
      .tuple(fc.constantFrom('b', 'i', 'a href="#"', 'span', 'em', 'sub'), tie('many'))
      .map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ')[0]}>`),
    fc.constantFrom(
      '<br>',
      '<br> <br>',
      '<wbr>',
      '<!-- x -->',
      '<span hidden>secret</span>',
      '<span aria-hidden="true">secret</span>',
      '<script>secret</script>',
      '<svg><text>secret</text></svg>',
      '<ruby>漢<rt>secret</rt></ruby>',
      '<span style="display:none">secret</span>',
    ),
  ),
  many: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
})).many as fc.Arbitrary<string>;
const block = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    inline.map((html) => `<p>${html}</p>`),
    inline.map((html) => `<pre>${html}</pre>`),
    inline.map((html) => `<div style="white-space:pre-line">${html}</div>`),
    fc.tuple(inline, inline).map(([a, b]) => `<table><tr><td>${a}</td><th>${b}</th></tr></table>`),
    fc.tuple(inline, inline).map(([a, b]) => `<ul><li>${a}<li>${b}</ul>`),
    fc.tuple(inline, tie('node'), inline).map(([a, b, c]) => `<div>${a}${b}${c}</div>`),
    inline.map((html) => `<div dir="rtl">${html}</div>`),
  ),
})).node as fc.Arbitrary<string>;
const page = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n'));

test('every range maps there and back, and says what the text says', () => {
  const document = open('<body></body>');
  fc.assert(
    fc.property(
      page,
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 20, maxLength: 20 }),
      (html, pairs) => {
        document.body.innerHTML = html;
        const map = mapOf(document);
        expect(map.text).not.toContain('secret');
        for (const [a, b] of pairs) {
          if (map.text.length === 0) continue;
          const [x, y] = [a % map.text.length, b % map.text.length];
          const [start, end] = [Math.min(x, y), Math.max(x, y) + 1];
          const range = map.toRange(start, end);
          const quote = map.text.slice(start, end);
          if (!range) {
            // Only separators and line breaks stand nowhere on the page.
            expect(quote).toMatch(/^\n+$/);
            continue;
          }
          const shown = map.fromRange(range);
          expect(shown).not.toBeNull();
          const again = map.text.slice(shown?.start, shown?.end);
          // Line breaks at the ends that no text node holds fall away.
          const bare = (text: string) => text.replace(/^\n+|\n+$/g, '');
          expect(bare(again)).toBe(bare(quote));
          const visible = range.toString().replaceAll('secret', '').replaceAll(' x ', '');
          expect(said(visible)).toBe(said(quote));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('the text is what the browser lays out', () => {
  const document = open('<body></body>');
  const words = (text: string) =>
    text.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '').match(/\S+/g) ?? [];
  fc.assert(
    fc.property(page, (html) => {
      document.body.innerHTML = html.replaceAll(
        /<span aria-hidden="true">secret<\/span>|<svg>.*?<\/svg>|<rt>secret<\/rt>/g,
        '',
      );
      // Of a body without boxes, it is all the text that it holds.
      document.body.append('end');
      // biome-ignore lint/performance/useDomNodeTextContent: the browser's layout is the oracle.
      const { innerText } = document.body;
      expect(words(mapOf(document).text)).toEqual(words(innerText));
    }),
    { numRuns: 300 },
  );
});

test('points of a text node give offsets of the text', () => {
  const document = open('<body><p>  One <b>two\n\n three</b>&shy; four</p></body>');
  const map = mapOf(document);
  expect(map.text).toBe('One two three four');
  const bold = document.querySelector('b')?.firstChild as Text;
  expect(map.fromPoint(bold, 0)).toBe(4);
  expect(map.fromPoint(bold, bold.data.indexOf('three'))).toBe(8);
  expect(map.fromPoint(bold, bold.length)).toBe(13);
  expect(map.fromPoint(document.body, 0)).toBeNull();
});

test('a range over elements is cut to the text it shows', () => {
  const document = open(
    '<body><nav>Menu</nav><p>First one.</p><p>Second one.</p><div></div></body>',
  );
  document.querySelector('nav')?.remove();
  const map = mapOf(document);
  const range = document.createRange();
  range.selectNodeContents(document.body);
  expect(map.fromRange(range)).toEqual({ start: 0, end: map.text.length });
  range.selectNode(document.querySelectorAll('p')[1] as Node);
  const second = map.fromRange(range);
  expect(map.text.slice(second?.start, second?.end)).toBe('Second one.');
  range.selectNodeContents(document.querySelector('div') as Node);
  expect(map.fromRange(range)).toBeNull();
});

test('text that has changed since maps to nothing', () => {
  const document = open('<body><p>First one.</p><p>Second one.</p></body>');
  const map = mapOf(document);
  const [first, second] = Array.from(document.querySelectorAll('p'));
  (first?.firstChild as Text).data = 'Other.';
  expect(map.toRange(0, 5)).toBeNull();
  expect(map.toRange(12, 18)?.toString()).toBe('Second');
  second?.remove();
  expect(map.toRange(12, 18)).toBeNull();
  expect(map.toRange(5, 5)).toBeNull();
  expect(map.toRange(0, 10_000)).toBeNull();
});

test('a drop cap and a raised mark stay in their line', () => {
  const document = open(
    '<body><p><span style="float:left">T</span>he quay<sup style="position:absolute">x</sup> opened<sup><a href="#n1">[1]</a></sup>.</p></body>',
  );
  expect(mapOf(document).text).toBe('The quayx opened.');
});
