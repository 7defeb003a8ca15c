import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '@/tools/build';

const pages = ['README.md', 'CONTRIBUTING.md']
  .concat(readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map(inDocs))
  .filter((name) => name.endsWith('.md') && !name.startsWith('docs/samples'));
const text = (page: string) => readFileSync(join(ROOT, page), 'utf8');
const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };

function inDocs(name: string): string {
  return join('docs', name);
}

describe.each(pages)('%s', (page) => {
  it('names only commands that there are', () => {
    const named = [...text(page).matchAll(/npm run (?:-s |--silent )?([\w:-]+)/g)];
    expect(named.map(([, name = '']) => name).filter((name) => !scripts[name])).toEqual([]);
    const tools = [...text(page).matchAll(/npx tsx ([\w./-]+)/g)];
    expect(
      tools.map(([, path = '']) => path).filter((path) => !existsSync(join(ROOT, path))),
    ).toEqual([]);
  });

  it('links only to files that there are', () => {
    const links = [...text(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to = '']) => to);
    expect(links.filter((to) => !existsSync(join(ROOT, page, '..', to)))).toEqual([]);
  });
});

describe('the examples of the guides', () => {
  const examples = pages
    .filter((page) => page.startsWith('docs/guide'))
    .flatMap((page) => [...text(page).matchAll(/^ {4}npm run --silent (\w+) -- (.+)$/gm)])
    .map(([, name = '', rest = '']) => [name, rest] as const);

  it('are there', () => expect(examples.length).toBeGreaterThan(1));

  it.each(examples)(
    'npm run --silent %s -- %s',
    (name, rest) => {
      const [, script = ''] = scripts[name]?.split(' ') ?? [];
      const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
      const said = execFileSync(process.execPath, [tsx, script, ...rest.split(' ')], {
        cwd: ROOT,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 1 << 26,
      });
      expect(said.length).toBeGreaterThan(100);
    },
    60_000,
  );
});

it.each(['names', 'claims'])('npm run train -- %s says what it wants', (model) => {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const [, script = ''] = scripts.train?.split(' ') ?? [];
  const { status, stderr } = spawnSync(process.execPath, [tsx, script, model], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([2, expect.stringContaining(`npm run train -- ${model}`)]);
});
