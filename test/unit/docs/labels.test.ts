import { expect, it } from 'vitest';
import { textOf } from './documents';

/** All texts of the interface, as patterns in which a number or a name may stand for each `$1`. */
const TEXTS = [
  ...textOf('lib/i18n/locales/en.yml').matchAll(/^ {2}(?:message|1|n): ["']?(.+?)["']?$/gm),
].map(([, text = '']) => pattern(text));

/** What is quoted that is no text of the interface: a state, a sign, what a script asks, names in stores' forms. */
const NOT_SHOWN = [
  ...['changed', '…', 'is this an article?'],
  ...['Privacy practices', 'Data collection'],
];

function pattern(text: string): RegExp {
  const parts = text.split(/\$\d/).map((part) => part.replaceAll(/[.*+?^$()[\]{}|\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}

it.each([
  'docs/guide/reader.md',
  'docs/guide/fact-checker.md',
  'docs/privacy.md',
  'docs/store/README.md',
])('%s quotes only words that the interface shows', (path) => {
  // Line ends within a quotation are spaces; commands and pictures' descriptions are left out.
  const prose = textOf(path)
    .replaceAll(/^ {4}(?!-|!).+$/gm, '')
    .replaceAll(/\n\s*/g, ' ');
  const quoted = [...prose.matchAll(/(?<!=)"([^"]+?),?"/g)].map(([, words = '']) => words);
  expect(quoted.length).toBeGreaterThan(3);
  const unknown = quoted.filter(
    (words) => !NOT_SHOWN.includes(words) && !TEXTS.some((text) => text.test(words)),
  );
  expect(unknown).toEqual([]);
});
