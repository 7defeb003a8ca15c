import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
const coloursOf = (css: string): string[] => css.match(/light-dark\(#[^)]+\)/g) ?? [];

it('the shell of the popup has the colours of what takes its place', () => {
  const tokens = coloursOf(read('components/tokens.css'));
  const used = coloursOf(read('entrypoints/popup/shell.css'));
  expect(used.length).toBeGreaterThan(2);
  expect(used.filter((colour) => !tokens.includes(colour))).toEqual([]);
});
