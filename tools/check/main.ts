import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '@/tools/browsers/find';
import { ensureBrowsers } from '@/tools/browsers/install';
import { OUTPUT, ROOT } from '@/tools/build';
import { BUNDLED } from '@/tools/licences/bundled';
import { differing, makeFromSources, makePackages, type Sums } from '@/tools/release/packages';
import { BUDGETS, checkBudget } from './budgets.ts';
import { lastLines, mustRun, runTool } from './command.ts';
import { checkContents } from './contents.ts';
import { sideBySide } from './lanes.ts';
import { checkManifest } from './manifests.ts';
import { checkNotices } from './notices.ts';
import { type CheckResult, check, summarise } from './result.ts';
import { checkStoreRules } from './store-rules.ts';
import { runTests } from './tests.ts';

// `npm test`: everything that must hold before a change goes in.

const BROWSERS: BrowserName[] = ['chromium', 'firefox'];

/** Builds and packs for both browsers, and holds what was built to its promises. */
async function checkBuilds(): Promise<{ results: CheckResult[]; sums: Sums }> {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-check-'));
  const bundled = join(folder, 'bundled.txt');
  process.env[BUNDLED] = bundled;
  let sums: Sums = new Map();
  const made = await check('builds and packages for both browsers', async () => {
    sums = await makePackages(ROOT);
    return [...sums.keys()].join(', ');
  });
  delete process.env[BUNDLED];
  const results = [made];
  if (made.failed === 0) {
    for (const name of BROWSERS) {
      results.push(await check(`manifest for ${name}`, async () => checkManifest(name)));
      results.push(await check(`contents for ${name}`, async () => checkContents(name)));
      for (const budget of BUDGETS) {
        const title = `size of the ${budget.name} for ${name}`;
        results.push(await check(title, async () => checkBudget(budget, OUTPUT[name])));
      }
    }
    results.push(await check('notices of third parties', async () => checkNotices(bundled)));
  }
  rmSync(folder, { recursive: true });
  return { results, sums };
}

/** What was packed, once more from the archive of sources. */
const checkAgain = (sums: Sums) =>
  check('the same packages, made again from the sources', async () => {
    const changed = differing(sums, await makeFromSources(ROOT));
    if (sums.size !== 3 || changed.length > 0) throw new Error(`different: ${changed.join()}`);
    return '';
  });

/** `npm start` as on a machine without a display: it lists what it found and ends well. */
function checkStart(name: BrowserName): Promise<CheckResult> {
  return check(`npm start in ${name}`, async () => {
    const { status, output } = await runTool('tsx/dist/cli.mjs', [
      ...['tools/demo/main.ts', '--headless', '--browser', name],
    ]);
    const picture = /^Screenshot: (.+)$/m.exec(output)?.[1];
    if (status !== 0 || picture === undefined) throw new Error(lastLines(output));
    if (!output.includes('over 100 Chinese')) throw new Error(`A claim is missing.\n${output}`);
    if (statSync(join(ROOT, picture)).size < 10_000) throw new Error(`${picture} is no picture`);
    return picture;
  });
}

/** What does not need a build. */
const CODE: (() => Promise<CheckResult>)[] = [
  () => runTests('tests in a real page', 'browser'),
  () => runTests('unit tests', 'unit'),
  () => check('types', () => mustRun('typescript/bin/tsc', ['--noEmit'])),
  () => check('unused code and dependencies', () => mustRun('knip/bin/knip.js', [])),
  () =>
    check('types of the analysis by itself', () =>
      mustRun('typescript/bin/tsc', ['--noEmit', '-p', 'lib/analysis/tsconfig.json']),
    ),
  () =>
    check('format and lint', () =>
      mustRun('@biomejs/biome/bin/biome', ['ci', '--colors=off', '.']),
    ),
];

/** The parts of the end-to-end tests: small enough that two lanes end at about the same time. */
const PARTS = ['1/3', '2/3', '3/3'];

/** The end-to-end tests in a browser, a part each. */
function endToEnd(name: BrowserName): (() => Promise<CheckResult>)[] {
  return PARTS.map((part) => () => {
    const title = `end-to-end tests in ${name}, part ${part}`;
    return runTests(title, 'e2e', { CLAIMLIGHT_BROWSERS: name }, part);
  });
}

async function main(): Promise<number> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  console.log(`Checking Claimlight ${version} on Node ${process.versions.node}\n`);
  const browsers = await check('browsers', async () =>
    Object.values(ensureBrowsers(BROWSERS)).join(', '),
  );
  if (browsers.failed > 0) return summarise([browsers]);
  const { results: builds, sums } = await checkBuilds();
  if (builds.some(({ failed }) => failed > 0)) {
    console.log('  The end-to-end tests wait for a build that holds.');
    return summarise([browsers, ...builds, ...(await inTurn(CODE))]);
  }
  for (const name of BROWSERS) builds.push(await checkStart(name));
  // Two walks side by side make each other late; what is no walk goes beside them for as long as there is any.
  const rest = await sideBySide(BROWSERS.flatMap(endToEnd), [
    ...CODE.slice(0, 2),
    () => checkAgain(sums),
    () => check('rules of the store for Firefox', checkStoreRules),
    ...CODE.slice(2),
  ]);
  return summarise([browsers, ...builds, ...rest]);
}

async function inTurn(checks: readonly (() => Promise<CheckResult>)[]): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const next of checks) results.push(await next());
  return results;
}

process.exitCode = (await main()) === 0 ? 0 : 1;
