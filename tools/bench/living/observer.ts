import type { CDPSession } from 'playwright-core';
import { waitFor } from '@/tools/browsers/wait';
import { buildExtension } from '@/tools/build';
import { SAMPLE_SITE } from '@/tools/server/sample';
import { serve } from '@/tools/server/serve';
import type { Row } from '../row.ts';
import { inChromium, isLit, openTab } from './chromium.ts';

/** How long a page is watched, in ms, once it was read. */
const WATCHED = 10_000;
const SETTLED = 3_000;
/** Where the page changes, 100 times a second each. */
const PLACES = {
  outside: 'beside the article',
  body: 'in the body, around the article',
  slot: 'between its paragraphs',
  count: 'a number in a sentence',
  same: 'a paragraph, by the same words',
  'outside,body,slot,count,same': 'all of these at once',
};

/**
 * What following a page costs that changes 100 times a second: processor time of its main thread with
 * the extension, as a share of the time, less the same without it.
 */
export async function benchObserver(): Promise<Row[]> {
  const extension = await buildExtension('chromium');
  const site = await serve(SAMPLE_SITE);
  const shares = (build: string | null) =>
    inChromium(build, async (context) => {
      const all: number[] = [];
      for (const kinds of Object.keys(PLACES)) {
        const { page, cdp } = await openTab(context);
        await page.goto(`${site.url}churn.html`);
        if (build) await waitFor('highlights', () => isLit(page));
        // The first reading is no part of it.
        await page.waitForTimeout(SETTLED);
        await page.evaluate(`void window.churn(${JSON.stringify(kinds.split(','))})`);
        all.push(await busyShare(cdp));
        await page.close();
      }
      return all;
    });
  try {
    const bare = await shares(null);
    const ours = await shares(extension);
    return Object.values(PLACES).map((where, index) => ({
      name: `100 changes a second, ${where}`,
      ours: ((ours[index] ?? 0) - (bare[index] ?? 0)) * 100,
      unit: '% of the main thread',
    }));
  } finally {
    await site.close();
  }
}

/** The share of the time in which the main thread is busy, other programs not counted. */
async function busyShare(cdp: CDPSession): Promise<number> {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const before = await busy();
  const started = performance.now();
  await new Promise((resolve) => setTimeout(resolve, WATCHED));
  return (((await busy()) - before) * 1_000) / (performance.now() - started);
}
