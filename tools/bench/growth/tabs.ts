import type { BrowserContext } from 'playwright-core';
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

/** Opens tab after tab, each time waiting until it is lit, and looks at the costs at each size. */
async function fill(context: BrowserContext, site: string, withOurs: boolean): Promise<Look[]> {
  const looks: Look[] = [];
  const times: number[] = [];
  const link = withOurs ? await linkTo(context) : undefined;
  for (let count = 1; count <= Math.max(...TABS); count++) {
    const { page } = await openTab(context);
    const started = performance.now();
    await page.goto(`${site}article.html?tab=${count}`);
    if (withOurs) await waitFor('highlights', () => isLit(page), { timeout: 30_000, interval: 20 });
    times.push(performance.now() - started);
    if (!TABS.includes(count)) continue;
    await page.waitForTimeout(SETTLED);
    looks.push({
      browser: memoryOfAll() / MB,
      lit: median(times.slice(-LAST)),
      background: ((await link?.heap()) ?? 0) / MB,
    });
  }
  return looks;
}

async function linkTo(context: BrowserContext): Promise<WorkerLink> {
  const worker = await waitFor('the background', async () => context.serviceWorkers()[0]);
  return WorkerLink.open(context, new URL('/', worker.url()).href, () => {});
}
