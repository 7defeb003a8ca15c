import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { buildExtension } from '@/tools/build';
import { SAMPLE_SITE } from '@/tools/server/sample';
import { serve } from '@/tools/server/serve';
import { inChromium, openTab } from '../living/chromium.ts';
import type { Row } from '../row.ts';
import { median } from '../timing.ts';
import { LIT_MARK, type LoadTimes, timesOf, traced } from './trace.ts';

const RUNS = 3;
/** How long a page may take to be lit, and how long it is watched after that, in ms. */
const PATIENCE = 8_000;
const AFTER = 1_000;

/**
 * What the extension adds to the loading of pages: each page of a folder (`NAME.html`, or folders with a
 * `source.html`) is loaded with and without it, without any network. Blocking time, the longest task
 * with a script of the extension, and the time from the detector's look to the first highlight.
 */
export async function benchLoad(folder = SAMPLE_SITE): Promise<Row[]> {
  const extension = await buildExtension('chromium');
  const site = await serve(folder);
  const names = pagesOf(folder);
  try {
    const bare = await inChromium(null, (context) => loadAll(context, site.url, names, false));
    const ours = await inChromium(extension, (context) => loadAll(context, site.url, names, true));
    const read = names.filter((name) => ours.get(name)?.decidedToLit != null);
    const rows = read.map((name) => rowOf(name, ours.get(name), bare.get(name)));
    return [...rows, ...summary(read, ours, bare)];
  } finally {
    await site.close();
  }
}

function pagesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) {
      return existsSync(join(folder, entry.name, 'source.html'))
        ? [`${entry.name}/source.html`]
        : [];
    }
    return entry.name.endsWith('.html') ? [entry.name] : [];
  });
}

/** In the page's own world: what a person would see, looked for in each frame. As text, so that no bundler touches it. */
const LOOK = `if (window === top) {
  const look = () => {
    const lit = [...CSS.highlights].some(([name, ranges]) =>
      name.startsWith('claimlight-claim') && ranges.size > 0);
    if (lit) performance.mark('${LIT_MARK}');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

type Times = Map<string, LoadTimes>;

async function loadAll(
  context: BrowserContext,
  site: string,
  names: readonly string[],
  withOurs: boolean,
): Promise<Times> {
  const all: Times = new Map();
  // The first page warms the browser, and the background where there is one.
  for (const name of [names[0] ?? '', ...names]) {
    const runs: LoadTimes[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await load(context, `${site}${name}`, withOurs));
    const middle = (pick: (times: LoadTimes) => number) => median(runs.map(pick));
    const lit = runs.map(({ decidedToLit }) => decidedToLit).filter((time) => time !== null);
    all.set(name, {
      blocking: middle(({ blocking }) => blocking),
      longest: middle(({ longest }) => longest),
      scripts: middle(({ scripts }) => scripts),
      decidedToLit: lit.length > 0 ? median(lit) : null,
    });
  }
  return all;
}

async function load(context: BrowserContext, url: string, withOurs: boolean): Promise<LoadTimes> {
  const { page, cdp } = await openTab(context);
  await page.addInitScript(LOOK);
  const events = await traced(cdp, async () => {
    await page.goto(url, { waitUntil: 'load' }).catch(() => {});
    if (withOurs) {
      await page
        .waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, LIT_MARK, {
          timeout: PATIENCE,
        })
        .catch(() => {});
    } else await page.waitForTimeout(AFTER);
    await page.waitForTimeout(AFTER);
  });
  await page.close();
  return timesOf(events, url);
}

function rowOf(name: string, ours?: LoadTimes, bare?: LoadTimes): Row {
  const parts = [
    `decided to lit ${ours?.decidedToLit?.toFixed(0)} ms`,
    `longest task ${ours?.longest.toFixed(0)} ms`,
    `scripts ${ours?.scripts.toFixed(0)} ms`,
  ];
  return {
    name: `${name.replace('/source.html', '')}: ${parts.join(', ')}`,
    ours: ours?.blocking ?? Number.NaN,
    peer: bare?.blocking ?? Number.NaN,
    peerName: 'without',
    unit: 'ms blocked',
  };
}

function summary(names: readonly string[], ours: Times, bare: Times): Row[] {
  const of = (pick: (times: LoadTimes) => number | null) =>
    names.map((name) => pick(ours.get(name) as LoadTimes) ?? Number.NaN);
  const added = names.map(
    (name) => (ours.get(name)?.blocking ?? 0) - (bare.get(name)?.blocking ?? 0),
  );
  const both = (name: string, values: readonly number[]): Row[] => [
    { name: `${name}, median of ${names.length} pages`, ours: median(values), unit: 'ms' },
    { name: `${name}, worst`, ours: Math.max(...values), unit: 'ms' },
  ];
  return [
    ...both('blocking time added', added),
    ...both(
      'longest task with a script of ours',
      of(({ longest }) => longest),
    ),
    ...both(
      'all scripts of ours',
      of(({ scripts }) => scripts),
    ),
    ...both(
      'from "article decided" to lit',
      of(({ decidedToLit }) => decidedToLit),
    ),
  ];
}
