import type { BrowserContext, CDPSession } from 'playwright-core';
import { PageState } from '@/lib/model/page';
import { heapOf } from '@/tools/browsers/heap';
import { waitFor } from '@/tools/browsers/wait';
import { openTab } from '../living/chromium.ts';

/** The longest that a page may take, in ms. */
const PATIENCE = 120_000;
const MB = 1_000_000;

export interface Visit {
  /** From the navigation until the page stands as it will be, in ms. */
  ms: number;
  /** Processor time of the page's main thread for it, in ms. */
  busy: number;
  /** Heap of the page after its garbage was collected, in MB. */
  memory: number;
}

/** Opens a page and waits until its reader says that it is done; `done` tells. Closes it again. */
export async function visit(
  context: BrowserContext,
  base: string,
  url: string,
  done: (state: PageState) => boolean,
): Promise<Visit> {
  const ours = await openTab(context);
  await ours.page.goto(`${base}card.html`);
  const { page, cdp } = await openTab(context);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskTime(cdp);
  const started = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  const message = { id: 0, type: 'page/state', data: null, timestamp: 0 };
  await waitFor(
    `${url} to be read`,
    async () => {
      const answer = await ours.page.evaluate<unknown>(
        `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(url)}))
          .then(({ id }) => chrome.tabs.sendMessage(id, ${JSON.stringify(message)}, { frameId: 0 }))
          .then((answer) => answer?.res ?? null, () => null)`,
      );
      return answer !== null && done(PageState.parse(answer));
    },
    { timeout: PATIENCE, interval: 20 },
  );
  const ms = performance.now() - started;
  const busy = ((await taskTime(cdp)) - before) * 1_000;
  const memory = (await heapOf(cdp)) / MB;
  await page.close();
  await ours.page.close();
  return { ms, busy, memory };
}

async function taskTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}
