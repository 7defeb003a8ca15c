import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '@/tools/build';
import { readRoutes } from '@/tools/server/routes';

const readmes = ['components', 'lib', 'test/fixtures'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => basename(name) === 'README.md')
    .map((name) => join(folder, name)),
);
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** What a folder has: its files, with and without their endings, and its folders, at any depth. */
function namesIn(folder: string): Set<string> {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const made = Object.keys(readRoutes(join(ROOT, folder)));
  return new Set(
    [...files, ...made].flatMap((file) => [
      ...[file, `${file}/`, basename(file)],
      ...[file, basename(file)].map((name) => name.replace(/\.\w+$/, '')),
    ]),
  );
}

describe.each(readmes)('%s', (readme) => {
  const folder = dirname(readme);
  // Further down stands what was measured or looked at, with names of its own.
  const [text = ''] = readFileSync(join(ROOT, readme), 'utf8').split('\n## ');
  const named = [...text.matchAll(/`([a-z][\w-]*(?:[./][\w./-]+)?)`/g)].map(
    ([, name = '']) => name,
  );

  it('names only what there is', () => {
    const names = namesIn(folder);
    const isThere = (name: string) =>
      names.has(name) || name in dependencies || existsSync(join(ROOT, name));
    expect(named.filter((name) => !isThere(name))).toEqual([]);
  });
});

const COMPLETE = [
  'anchoring',
  'article',
  'background',
  'exchange',
  'messages',
  'model',
  'overlay',
  'painting',
  'search',
  'session',
  'store',
];

describe.each(COMPLETE.map((name) => `lib/${name}`))('%s/README.md', (folder) => {
  it('names every file of the folder', () => {
    const text = readFileSync(join(ROOT, folder, 'README.md'), 'utf8');
    const files = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.ts'));
    const missing = files.filter((name) => !text.includes(`\`${name.replace('.ts', '')}\``));
    expect(missing).toEqual([]);
  });
});
