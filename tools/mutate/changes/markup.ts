import { readHtml } from '@/tools/analyze/read-html';
import type { Change } from '../change.ts';
import { copyOf, type Draft, render, textOf } from '../draft.ts';
import type { Random } from '../random.ts';

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Puts a third of the words into inline elements, and breaks and indents the source. */
function marked(text: string, random: Random): string {
  return text
    .split(' ')
    .map((word) => {
      const inner = escaped(word);
      const tag = random.pick(['em', 'a', 'span', 'b', '', '', '', '']);
      return tag ? `<${tag}>${inner}</${tag}>` : inner;
    })
    .reduce((html, word) => html + (random.chance(0.15) ? '\n            ' : ' ') + word);
}

/** A page with the draft as its article, and the article's text in a script as well. */
function pageOf(draft: Draft, random: Random): string {
  const lines = draft.map((paragraph) => paragraph.map(textOf).join(' '));
  const body = lines.map((line) => `<p>\n          ${marked(line, random)}\n        </p>`);
  const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: lines.join('\n') });
  return `<!doctype html><html lang="en"><head><title>Page</title>
    <script type="application/ld+json">${data.replace(/</g, '\\u003c')}</script></head>
    <body><nav><a href="/">Home</a></nav><main><article>${body.join('\n')}</article></main></body></html>`;
}

/** The same words in other markup, read from a page. */
export const MARKUP: Change[] = [
  {
    name: 'other markup, indented source, text in a script',
    expected: 'found',
    edit(draft, random) {
      const { text } = readHtml(pageOf(draft, random));
      const after = copyOf(draft);
      // What is read must be the draft's text; else this page is no case of markup alone.
      return text === render(after).text ? { after, text } : null;
    },
  },
];
