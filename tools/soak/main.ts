import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Trouble } from '@/tools/browsers/console-errors';
import type { BrowserName } from '@/tools/browsers/find';
import { waitForHighlights } from '@/tools/browsers/highlights';
import { buildExtension, ROOT } from '@/tools/build';
import { SAMPLE_SITE } from '@/tools/server/sample';
import { serve } from '@/tools/server/serve';
import { watchChromium } from './in-chromium.ts';
import { watchFirefox } from './in-firefox.ts';
import type { Watched } from './place.ts';
import { Reader } from './reader.ts';
import { type Series, trendOf } from './slope.ts';

// `npm run soak -- [MINUTES] [BROWSER]`: scripted reading, by default 30 minutes in Chromium. Ends with what
// became of the memory and what any console said; fails where memory grows or anything went wrong.

/** Every so many rounds the memory is looked at. */
const EVERY = 3;

const [, , length = '30', browser = 'chromium'] = process.argv;
const minutes = Number(length);
if (!(minutes > 0) || !isBrowser(browser)) {
  throw new Error('usage: npm run soak -- [MINUTES] [chromium|firefox]');
}

function isBrowser(name: string): name is BrowserName {
  return name === 'chromium' || name === 'firefox';
}

interface Soaked {
  series: Series[];
  troubles: Trouble[];
  rounds: number;
}

async function soak(browser: BrowserName): Promise<Soaked> {
  // A copy, so that the next build does not change what is being tried.
  const extension = mkdtempSync(join(tmpdir(), 'claimlight-soak-'));
  cpSync(await buildExtension(browser), extension, { recursive: true });
  const site = await serve(SAMPLE_SITE);
  const watch = browser === 'chromium' ? watchChromium : watchFirefox;
  try {
    return await watch(extension, site.url, (watched) => readFor(watched, site.url));
  } finally {
    await site.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

/** Reads round after round until the time is up. */
async function readFor(watched: Watched, site: string): Promise<Soaked> {
  const { place, standing, heard } = watched;
  await waitForHighlights(standing.stories);
  const reader = new Reader(place, site, standing);
  const troubles: Trouble[] = [];
  const note = (found: Trouble[]) => {
    for (const { where, text } of found) console.log(`  ${where}: ${text}`);
    troubles.push(...found);
  };
  const sample = sampler(watched);
  const started = Date.now();
  const elapsed = () => (Date.now() - started) / 60_000;
  let rounds = 0;
  for (; elapsed() < minutes; rounds++) {
    if (rounds % EVERY === 0) await sample.take(elapsed());
    await reader.round(rounds).catch((error) => {
      note([{ where: 'page', text: `round ${rounds} did not end: ${error}` }]);
    });
    note(await heard());
  }
  await sample.take(elapsed());
  return { series: sample.series, troubles, rounds };
}

/** Looks at the memory of what stays open. */
function sampler({ looks, values }: Watched) {
  const series = looks.map((look): Series => ({ ...look, points: [] }));
  const take = async (at: number) => {
    const all = await values();
    for (const [i, value] of all.entries()) series[i]?.points.push({ at, value });
    const shown = all.map((value) => value.toFixed(2)).join('  ');
    console.log(`${at.toFixed(1).padStart(6)} min  ${shown}`);
  };
  return { series, take };
}

const { series, troubles, rounds } = await soak(browser);
const trends = series.map((each) => ({ ...each, trend: trendOf(each) }));
console.log(`\n${rounds} rounds in ${minutes} minutes\n`);
for (const { name, unit, isAside, points, trend } of trends) {
  const [first, last] = [points[0]?.value ?? 0, points.at(-1)?.value ?? 0];
  console.log(
    `  ${name.padEnd(32)} ${first.toFixed(2)} to ${last.toFixed(2)} ${unit}, ` +
      `${trend.slope.toFixed(2)} +- ${trend.margin.toFixed(2)} an hour` +
      (isAside ? '' : trend.isFlat ? ': flat' : ': GROWS'),
  );
}
console.log(`  ${troubles.length === 0 ? 'no error' : `${troubles.length} ERRORS`} in any console`);
const file = join('bench/results', `soak-${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
mkdirSync(join(ROOT, 'bench/results'), { recursive: true });
writeFileSync(
  join(ROOT, file),
  `${JSON.stringify({ browser, minutes, rounds, trends, troubles }, null, 2)}\n`,
);
console.log(file);
process.exitCode =
  troubles.length > 0 || trends.some(({ isAside, trend }) => !isAside && !trend.isFlat) ? 1 : 0;
