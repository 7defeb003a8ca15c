import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { literalTexts } from '@/test/support/literal-texts';

const files = ['components', 'entrypoints', 'lib/overlay'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

/** Names that every language writes the same. */
const NAMES = new Set(['Claimlight']);

describe('no text for people stands in the code', () => {
  test.each(files)('%s', (file) => {
    const texts = literalTexts(file, readFileSync(file, 'utf8'));
    expect(texts.filter((text) => !NAMES.has(text))).toEqual([]);
  });

  test('a literal is found wherever people would meet it', () => {
    const source = `
      const a = <p>Hello there</p>;
      const b = <p>{'In braces'}</p>;
      const c = <button aria-label="Close it" class="not this" />;
      const d = <Menu label={open ? 'Open' : i18n.t('menu_closed')} />;
      const e = { id: 'page', text: 'This page' };
      toast.show('The claim is gone');
      toast.show(\`Saved \${name} as well\`);
      throw new Error('Not for people');
    `;
    expect(literalTexts('sample.tsx', source)).toEqual([
      'Hello there',
      'In braces',
      'Close it',
      'Open',
      'This page',
      'The claim is gone',
      'Saved  as well',
    ]);
  });
});
