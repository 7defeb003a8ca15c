import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '@/tools/build';
import { DOCUMENTS, textOf } from './documents';
import { NOT_RUN, RUN_ELSEWHERE } from './not-run-here';

const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
const all = DOCUMENTS.map(textOf).join('\n');

/** The file that a script of package.json runs. */
const fileOf = (script: string) => scripts[script]?.split(' ')[1] ?? '';

function run(file: string, args: readonly string[]): string {
  return execFileSync(process.execPath, [TSX, file, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 26,
  });
}

describe.each(DOCUMENTS)('%s', (path) => {
  it('names only commands that there are', () => {
    const named = [...textOf(path).matchAll(/npm run (?:-s |--silent )?([\w:-]+)/g)];
    expect(named.map(([, name = '']) => name).filter((name) => !scripts[name])).toEqual([]);
    const tools = [...textOf(path).matchAll(/npx tsx ([\w./-]+)/g)];
    expect(
      tools.map(([, file = '']) => file).filter((file) => !existsSync(join(ROOT, file))),
    ).toEqual([]);
  });
});

describe('every script', () => {
  const RUN_HERE = ['analyze', 'convert', 'eval', 'serve', 'train'];

  it('is run by a test, or has a reason not to be', () => {
    const known = [...RUN_HERE, ...Object.keys(RUN_ELSEWHERE), ...Object.keys(NOT_RUN)];
    expect(known.sort()).toEqual(Object.keys(scripts).sort());
  });

  it.each(Object.entries(RUN_ELSEWHERE))('%s is run where it is said to be', (_, [file, words]) => {
    expect(textOf(file)).toContain(words);
  });

  it('is named in a document', () => {
    // `npm install` runs it by itself.
    const { prepare, ...named } = scripts;
    const missing = Object.keys(named).filter(
      (name) => !new RegExp(`npm (?:run (?:--silent )?)?${name}\\b|or ${name}\\b`).test(all),
    );
    expect(missing).toEqual([]);
  });
});

describe('the examples of the documents', () => {
  const examples = [...all.matchAll(/^ {4}npm run --silent (\w+) -- (.+)$/gm)]
    .map(([, name = '', rest = '']) => [name, rest] as const)
    .filter(([, rest]) => !/\b[A-Z]{2,}\b/.test(rest));

  it('are there', () => expect(examples.length).toBeGreaterThan(3));

  it.each(examples)('npm run --silent %s -- %s', (name, rest) =>
    expect(run(fileOf(name), rest.split(' ')).length).toBeGreaterThan(100),
  );
});

describe('the tools', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-commands-'));

  it('npm run eval -- FILE measures', () => {
    const file = join(folder, 'one.conll');
    writeFileSync(file, 'Angela\tB-PER\nMerkel\tI-PER\nvisited\tO\nParis\tB-LOC\n.\tO\n');
    expect(run(fileOf('eval'), [file])).toMatch(/one\.conll\n.*\d/s);
    rmSync(folder, { recursive: true });
  });

  it('npx tsx tools/mutate/main.ts --seed N says what becomes of claims', () => {
    const said = run('tools/mutate/main.ts', ['--seed', '3', '--cases', '1']);
    expect(said).toMatch(/\d+ articles, \d+ cases, seed 3/);
  });

  it('npm run serve -- FOLDER serves a folder', async () => {
    const server = spawn(process.execPath, [TSX, fileOf('serve'), 'test/fixtures/mutate'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [said] = (await once(server.stdout, 'data')) as [Buffer];
      const address = /is at (http:\S+)/.exec(said.toString())?.[1];
      expect(await (await fetch(`${address}ferry.html`)).text()).toContain('</html>');
    } finally {
      server.kill();
    }
  });

  it.each([
    [fileOf('train'), 'names', 'npm run train -- names'],
    [fileOf('train'), 'claims', 'npm run train -- claims'],
    ['tools/bench-pages/main.ts', undefined, 'tools/bench-pages/main.ts FOLDER'],
  ])('%s %s says what it wants', (file, argument, wanted) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [TSX, file, ...(argument ? [argument] : [])],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining(wanted)]);
  });
});
