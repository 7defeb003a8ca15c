/**
 * Tries the parts that hostile input reaches with random values for as long as it is told.
 *
 *   npm run fuzz -- [MINUTES] [TARGET] [--seed N]
 *
 * MINUTES in all, 10 unless told; TARGET is a file of test/unit/fuzz without its ending, all unless
 * told. Prints the seed, how many cases were tried, and of a failure the least value that shows it;
 * the seed with as many minutes tries the same cases again. Ends a case that never ends by itself.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '@/tools/build';

const TARGETS = readdirSync(join(ROOT, 'test/unit/fuzz'))
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => file.replace('.test.ts', ''));
/** A case that takes longer hangs, in ms. */
const HANG = 90_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' } },
});
const minutes = Number(positionals.find((word) => !Number.isNaN(Number(word))) ?? 10);
const named = positionals.filter((word) => Number.isNaN(Number(word)));
const unknown = named.filter((name) => !TARGETS.includes(name));
if (unknown.length > 0) {
  console.error(`No target ${unknown.join()}; there are ${TARGETS.join(', ')}`);
  process.exit(2);
}
const targets = named.length > 0 ? named : TARGETS;
const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31));
const log = join(mkdtempSync(join(tmpdir(), 'claimlight-fuzz-')), 'cases');
/** The case that is being tried. */
const now = `${log}.now`;

/** How many fuzzed parts a target has, which share its time. */
const partsOf = (target: string) =>
  readFileSync(join(ROOT, `test/unit/fuzz/${target}.test.ts`), 'utf8').split('await fuzz(').length -
  1;

/** Runs one target; resolves to whether it held. */
function run(target: string): Promise<boolean> {
  const seconds = Math.max(1, Math.round((minutes * 60) / targets.length / partsOf(target)));
  // That of the target before would look as if it went on.
  rmSync(now, { force: true });
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        ...[join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit'],
        ...['--pool=forks', `test/unit/fuzz/${target}.test.ts`],
      ],
      {
        cwd: ROOT,
        stdio: 'inherit',
        env: {
          ...process.env,
          CLAIMLIGHT_FUZZ_SECONDS: String(seconds),
          CLAIMLIGHT_FUZZ_SEED: seed,
          CLAIMLIGHT_FUZZ_LOG: log,
        },
      },
    );
    const watch = setInterval(() => {
      if (!existsSync(now) || Date.now() - statSync(now).mtimeMs < HANG) return;
      console.error(`This case does not end:\n${readFileSync(now, 'utf8')}`);
      child.kill('SIGKILL');
    }, 5_000);
    child.once('close', (status) => {
      clearInterval(watch);
      resolve(status === 0);
    });
  });
}

console.log(`Seed ${seed}, ${minutes} minutes for ${targets.join(', ')}`);
let held = true;
for (const target of targets) held = (await run(target)) && held;
const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
const cases = lines.reduce((sum, line) => sum + Number.parseInt(line, 10), 0);
console.log(
  `\n${lines.join('\n')}\n${cases} cases in all, seed ${seed}: ${held ? 'all held' : 'failed'}`,
);
process.exitCode = held ? 0 : 1;
