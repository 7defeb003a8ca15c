import type { BrowserContext, Page } from 'playwright-core';
import { waitFor } from '@/tools/browsers/wait';
import { WorkerLink } from '@/tools/browsers/worker-link';
import { buildExtension } from '@/tools/build';
import { SAMPLE_SITE } from '@/tools/server/sample';
import { serve } from '@/tools/server/serve';
import { memoryOfAll } from '../exchange/process-memory.ts';
import { inChromium, isLit, openTab } from '../living/chromium.ts';
import type { Row } from '../row.ts';
import { median } from '../timing.ts';
import { growthRows } from './exponent.ts';

/** Tabs that are open when it is measured. */
const TABS = [25, 50, 100, 200];
/** The last so many tabs tell how long a new one takes to be lit. */
const LAST = 7;
const SETTLED = 3_000;
const MB = 1_000_000;

interface Look {
  /** Memory of all of the browser's processes that is their own, in MB. */
  browser: number;
  /** From the navigation of a new tab until it is lit, in ms. */
  lit: number;
  /** Heap of the background, in MB. */
  background: number;
}

/** What up to 200 tabs with articles cost, all of them read, beside the same without the extension. */
export async function growTabs(): Promise<Row[]> {
  const extension = await buildExtension('chromium');
  const site = await serve(SAMPLE_SITE);
  try {
    const bare = await inChromium(null, (context) => fill(context, site.url, false));
    const ours = await inChromium(extension, (context) => fill(context, site.url, true));
    const costs = (of: Look[], pick: (look: Look) => number) =>
      of.map((look, i) => ({ size: TABS[i] ?? 0, cost: pick(look) }));
    const added = ours.map((look, i) => ({
      size: TABS[i] ?? 0,
      cost: Math.max(1, look.browser - (bare[i]?.browser ?? 0)),
    }));
    return [
      ...growthRows(
        'tabs, memory of the browser without the extension',
        'MB',
        costs(bare, ({ browser }) => browser),
      ),
      ...growthRows(
        'tabs, memory of the browser',
        'MB',
        costs(ours, ({ browser }) => browser),
      ),
      ...growthRows('tabs, memory that the extension adds', 'MB', added),
      ...growthRows(
        'tabs, heap of the background',
        'MB',
        costs(ours, ({ background }) => background),
      ),
      ...growthRows(
        'tabs, until a new one is lit',
        'ms',
        costs(ours, ({ lit }) => lit),
      ),
    ];
  } finally {
    await site.close();
  }
}

/** Opens tab after tab, and looks at the costs at each size, once all of them are lit. */
async function fill(context: BrowserContext, site: string, withOurs: boolean): Promise<Look[]> {
  const looks: Look[] = [];
  const link = withOurs ? await linkTo(context) : undefined;
  let times: number[] = [];
  for (let count = 1; count <= Math.max(...TABS); count++) {
    const { page } = await openTab(context);
    const started = performance.now();
    await page.goto(`${site}article.html?tab=${count}`);
    const isLast = TABS.some((size) => count > size - LAST && count <= size);
    if (withOurs && isLast) await lit(page);
    if (isLast) times.push(performance.now() - started);
    if (!TABS.includes(count)) continue;
    if (withOurs) for (const tab of articles(context, site)) await lit(tab);
    await page.waitForTimeout(SETTLED);
    looks.push({
      browser: memoryOfAll() / MB,
      lit: median(times),
      background: ((await link?.heap()) ?? 0) / MB,
    });
    times = [];
  }
  return looks;
}

const lit = (page: Page) =>
  waitFor('highlights', () => isLit(page), { timeout: 60_000, interval: 20 });

const articles = (context: BrowserContext, site: string): Page[] =>
  context.pages().filter((page) => page.url().startsWith(site));

async function linkTo(context: BrowserContext): Promise<WorkerLink> {
  const worker = await waitFor('the background', async () => context.serviceWorkers()[0]);
  return WorkerLink.open(context, new URL('/', worker.url()).href, () => {});
}
