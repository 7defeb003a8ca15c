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
      layout: layoutIn(document, new Set()),
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
  '👨🏽‍🚀',
  '🇪🇺',
  'ि',
  'zero\u200Djoin',
  'narrow\u202Fgap',
  'up\u2060on',
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
      .tuple(
        fc.constantFrom(
          'b',
          'i',
          'a href="#"',
          'span',
          'em',
          'sub',
          'code',
          'font color="red"',
          'bdo dir="rtl"',
          'span style="display:contents"',
          'span style="display:inline-block"',
          'span style="text-transform:uppercase"',
          'span style="white-space:nowrap"',
          'span class="cap"',
          'x-word',
        ),
        tie('many'),
      )
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
    inline.map((html) => `<div style="white-space:pre-wrap">${html}</div>`),
    inline.map((html) => `<div style="white-space:break-spaces">${html}</div>`),
    inline.map((html) => `<p class="first">${html}</p>`),
    fc
      .tuple(inline, inline)
      .map(([a, b]) => `<dl style="display:flex"><dt>${a}</dt><dd>${b}</dd></dl>`),
    fc
      .tuple(inline, tie('node'))
      .map(([a, b]) => `<details open><summary>${a}</summary>${b}</details>`),
    fc.tuple(inline, inline).map(([a, b]) => `<table><tr><td>${a}</td><th>${b}</th></tr></table>`),
    fc.tuple(inline, inline).map(([a, b]) => `<ul><li>${a}<li>${b}</ul>`),
    fc.tuple(inline, tie('node'), inline).map(([a, b, c]) => `<div>${a}${b}${c}</div>`),
    inline.map((html) => `<div dir="rtl">${html}</div>`),
  ),
})).node as fc.Arbitrary<string>;
const page = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n'));
const STYLE = '<style>.first::first-letter{font-size:2em}.cap::before{content:"before "}</style>';

/** Gives the components on a page their shadow trees, some with text of their own. */
function attachShadows(document: Document): void {
  for (const [index, host] of document.querySelectorAll('x-word').entries()) {
    host.attachShadow({ mode: 'open' }).innerHTML =
      index % 2 === 0 ? '<slot></slot>' : '<i>own</i> <b><slot></slot></b> words';
  }
}

test('every range maps there and back, and says what the text says', () => {
  const document = open(`${STYLE}<body></body>`);
  fc.assert(
    fc.property(
      page,
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 20, maxLength: 20 }),
      (html, pairs) => {
        document.body.innerHTML = html;
        attachShadows(document);
        const map = mapOf(document);
        expect(map.text).not.toContain('secret');
        for (const [a, b] of pairs) {
          if (map.text.length === 0) continue;
          const [x, y] = [a % map.text.length, b % map.text.length];
          const [start, end] = [Math.min(x, y), Math.max(x, y) + 1];
          const ranges = map.toRanges(start, end);
          const quote = map.text.slice(start, end);
          const [range, ...others] = ranges;
          if (!range) {
            // Only separators and line breaks stand nowhere on the page.
            expect(quote).toMatch(/^\n+$/);
            continue;
          }
          const last = others.at(-1) ?? range;
          const startOffset = map.fromPoint(range.startContainer, range.startOffset) as number;
          const endOffset = map.fromPoint(last.endContainer, last.endOffset) as number;
          expect(map.text.slice(start, startOffset)).toMatch(/^\n*$/);
          expect(map.text.slice(endOffset, end)).toMatch(/^\n*$/);
          const parts = ranges.map((part) => map.fromRange(part));
          expect(
            parts.every((part, i) => i === 0 || (parts[i - 1]?.end ?? 0) <= (part?.start ?? -1)),
          ).toBe(true);
          const whole = parts.map((part) => map.text.slice(part?.start, part?.end)).join('');
          expect(said(whole)).toBe(said(quote));
          if (others.length > 0) {
            expect(map.toRange(start, end)).toBeNull();
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
  const document = open(`${STYLE}<body></body>`);
  // `innerText` is in the letters of `text-transform`, the text in those of the page.
  const words = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
      .match(/\S+/g) ?? [];
  fc.assert(
    fc.property(page, (html) => {
      document.body.innerHTML = html
        .replaceAll(/<span aria-hidden="true">secret<\/span>|<svg>.*?<\/svg>|<rt>secret<\/rt>/g, '')
        // Of the space at the end of a box within a line, which is not laid out, we make a space all the same.
        .replaceAll('display:inline-block', '');
      // Of a body without boxes, it is all the text that it holds.
      document.body.append('end');
      for (const host of document.querySelectorAll('x-word')) {
        // What is laid out of a host is not a part of `innerText`.
        host.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>';
      }
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
