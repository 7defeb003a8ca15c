import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { inChromium } from '@/tools/bench/living/chromium';
import { chromiumPage } from '@/tools/browsers/chromium-page';
import { type Trouble, watchConsoles } from '@/tools/browsers/console-errors';
import { heapOf } from '@/tools/browsers/heap';
import { waitForHighlights } from '@/tools/browsers/highlights';
import { waitFor } from '@/tools/browsers/wait';
import { WorkerLink } from '@/tools/browsers/worker-link';
import { buildExtension, ROOT } from '@/tools/build';
import { SAMPLE_SITE } from '@/tools/server/sample';
import { serve } from '@/tools/server/serve';
import { Reader } from './reader.ts';
import { type Series, trendOf } from './slope.ts';

// `npm run soak -- [MINUTES]`: scripted reading in Chromium, 30 minutes by default. Ends with what became
// of the memory and what any console said; fails where memory grows or anything went wrong.

const MB = 1_000_000;
/**
 * Scripts are interpreted only: what V8 compiles of functions that have run often stays in the heap, and goes
 * on growing for as long as functions run often enough, long after all objects are the same.
 */
const INTERPRETED = '--js-flags=--no-sparkplug --no-maglev --no-opt --regexp-interpret-all';
/** Every so many rounds the memory is looked at. */
const EVERY = 3;

const minutes = Number(process.argv[2] ?? 30);
if (!(minutes > 0)) throw new Error('usage: npm run soak -- [MINUTES]');

interface Soaked {
  series: Series[];
  troubles: Trouble[];
  rounds: number;
}

async function soak(): Promise<Soaked> {
  // A copy, so that the next build does not change what is being tried.
  const extension = mkdtempSync(join(tmpdir(), 'claimlight-soak-'));
  cpSync(await buildExtension('chromium'), extension, { recursive: true });
  const site = await serve(SAMPLE_SITE);
  try {
    return await inChromium(extension, (context) => readFor(context, site.url), [INTERPRETED]);
  } finally {
    await site.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

/** Reads round after round until the time is up. */
async function readFor(context: BrowserContext, site: string): Promise<Soaked> {
  const troubles: Trouble[] = [];
  const tell = (trouble: Trouble) => {
    troubles.push(trouble);
    console.log(`  ${trouble.where}: ${trouble.text}`);
  };
  await watchConsoles(context, tell);
  const worker = await waitFor('the background', async () => context.serviceWorkers()[0]);
  const base = new URL('/', worker.url()).href;
  const background = await WorkerLink.open(context, base, tell);
  const [stories, library] = [await context.newPage(), await context.newPage()];
  await stories.goto(`${site}hash-routes.html`);
  await library.goto(`${base}library.html`);
  const standing = {
    stories: chromiumPage(stories, base),
    library: chromiumPage(library, base),
  };
  await waitForHighlights(standing.stories);
  const reader = new Reader(context, base, site, standing);
  const sample = await sampler(stories, library, background);
  const started = Date.now();
  const elapsed = () => (Date.now() - started) / 60_000;
  let rounds = 0;
  for (; elapsed() < minutes; rounds++) {
    if (rounds % EVERY === 0) await sample.take(elapsed());
    await reader.round(rounds).catch((error) => {
      tell({ where: 'page', text: `round ${rounds} did not end: ${error}` });
    });
  }
  await sample.take(elapsed());
  return { series: sample.series, troubles, rounds };
}

/** Looks at the memory of what stays open. */
async function sampler(stories: Page, library: Page, background: WorkerLink) {
  const [page, list] = await Promise.all(
    [stories, library].map((each) => each.context().newCDPSession(each)),
  );
  if (!page || !list) throw new Error('no pages');
  const looks: { name: string; unit: string; look: () => Promise<number> }[] = [
    { name: 'heap of a page that stays open', unit: 'MB', look: () => heap(page) },
    { name: 'nodes of that page', unit: 'nodes', look: () => nodes(page) },
    { name: 'heap of the library', unit: 'MB', look: () => heap(list) },
    { name: 'nodes of the library', unit: 'nodes', look: () => nodes(list) },
    {
      name: 'heap of the background',
      unit: 'MB',
      look: async () => (await background.heap()) / MB,
    },
  ];
  const series = looks.map(({ name, unit }): Series => ({ name, unit, points: [] }));
  const take = async (at: number) => {
    for (const [i, { look }] of looks.entries()) {
      series[i]?.points.push({ at, value: await look() });
    }
    const values = series.map(({ points }) => points.at(-1)?.value.toFixed(2)).join('  ');
    console.log(`${at.toFixed(1).padStart(6)} min  ${values}`);
  };
  return { series, take };
}

const heap = async (cdp: CDPSession): Promise<number> => (await heapOf(cdp)) / MB;

const nodes = async (cdp: CDPSession): Promise<number> =>
  (await cdp.send('Memory.getDOMCounters')).nodes;

const { series, troubles, rounds } = await soak();
const trends = series.map((each) => ({ ...each, trend: trendOf(each) }));
console.log(`\n${rounds} rounds in ${minutes} minutes\n`);
for (const { name, unit, points, trend } of trends) {
  const [first, last] = [points[0]?.value ?? 0, points.at(-1)?.value ?? 0];
  console.log(
    `  ${name.padEnd(32)} ${first.toFixed(2)} to ${last.toFixed(2)} ${unit}, ` +
      `${trend.slope.toFixed(2)} +- ${trend.margin.toFixed(2)} an hour: ` +
      (trend.isFlat ? 'flat' : 'GROWS'),
  );
}
console.log(`  ${troubles.length === 0 ? 'no error' : `${troubles.length} ERRORS`} in any console`);
const file = join('bench/results', `soak-${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
mkdirSync(join(ROOT, 'bench/results'), { recursive: true });
writeFileSync(
  join(ROOT, file),
  `${JSON.stringify({ minutes, rounds, trends, troubles }, null, 2)}\n`,
);
console.log(file);
process.exitCode = troubles.length > 0 || trends.some(({ trend }) => !trend.isFlat) ? 1 : 0;
