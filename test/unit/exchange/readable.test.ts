import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { writeHtml } from '@/lib/exchange/write/html';
import { writeMarkdown } from '@/lib/exchange/write/markdown';
import { snapshots } from './arbitraries';
import { golden, written } from './files';
import { sample } from './sample';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='alert(1)",
  '</style><svg/onload=alert(1)>',
  '&lt;b&gt; <!-- ]]> -->',
  'javascript:alert(1)',
];

describe('Markdown', () => {
  it('reads like notes, with every word shown as it is', async () => {
    expect(await written(writeMarkdown, sample)).toBe(golden('sample.md'));
  });

  it('leaves out notes and passages when asked to', async () => {
    const text = await written(writeMarkdown, sample, { notes: false, passages: false });
    for (const word of ['HYPERLINK', 'table 4', 'not adjusted', '3.1 percent'])
      expect(text).not.toContain(word);
    expect(text).toContain('Half true');
  });
});

describe('the HTML report', () => {
  const report = async (patch = {}, records = sample) => {
    const html = await written(writeHtml, records, patch);
    return { html, document: parseHTML(html).document };
  };
  const texts = (document: Document, selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.textContent);

  it('groups claims by article, each with verdict, reasons, sources and dates', async () => {
    const { document } = await report();
    expect(texts(document, 'h1')).toEqual(['Checked claims']);
    expect(texts(document, '.tally li')).toEqual(['Half true 1', 'Unrated 1']);
    expect(texts(document, '.article h2')).toEqual(['Levy <up> & "running" [again]']);
    expect(texts(document, '.claim > blockquote')).toEqual([
      '</script><script>alert(1)</script> *no* ship & crew',
      'the levy 🚢 "raised" 4% more',
    ]);
    expect(texts(document, '.claim .verdict')).toEqual(['Unrated', 'Half true']);
    expect(texts(document, '.head .meta')).toEqual(['rated 2024-05-21']);
    expect(texts(document, '.claim > .text')).toEqual([
      'WhyTrue of 2023 alone; see <b>table 4</b>.',
      'Note=HYPERLINK("https://evil.example")',
    ]);
    expect(texts(document, '.sources li > .stance')).toEqual(['↓ Refutes', '[ ] Context']);
    expect(texts(document, '.sources blockquote p')).toEqual(['The levy raised', '3.1 percent.']);
    expect(texts(document, '.method h2')).toEqual(['How these claims were checked']);
    const scale = texts(document, '.scale div').find((line) => line.startsWith('Half true'));
    expect(scale).toContain('Partly accurate');
    const links = [...document.querySelectorAll('.sources a')].map((a) => a.getAttribute('href'));
    expect(links).toEqual([
      'https://statistics.example/levy?year=2023&q=a#page=4',
      'https://archive.example/1',
      'https://court.example/case/12',
    ]);
  });

  it('leaves out notes and passages when asked to', async () => {
    const { html } = await report({ notes: false, passages: false });
    for (const word of ['HYPERLINK', 'table 4', 'Table 4', 'not adjusted', '3.1 percent'])
      expect(html).not.toContain(word);
  });

  it('runs nothing and loads nothing, whatever the words are', async () => {
    const elements = (document: Document) =>
      new Set([...document.querySelectorAll('*')].map(({ localName }) => localName));
    const allowed = elements((await report()).document)
      .add('nav')
      .add('br');
    await fc.assert(
      fc.asyncProperty(snapshots, fc.constantFrom(...HOSTILE), async (records, hostile) => {
        const claims = records.claims.map((claim) => ({
          ...claim,
          quote: hostile,
          note: hostile,
          tags: [hostile],
        }));
        const articles = records.articles.map((each) => ({ ...each, title: hostile }));
        const { document } = await report({}, { ...records, claims, articles });
        for (const element of document.querySelectorAll('*')) {
          expect(allowed).toContain(element.localName);
          for (const { name, value } of element.attributes) {
            expect(name).not.toMatch(/^on|^style$|^src$/);
            if (name === 'href') expect(value).toMatch(/^(?:https?:|#)/);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
