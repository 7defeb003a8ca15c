import type { BrowserContext, CDPSession } from 'playwright-core';
import { waitFor } from '@/tools/browsers/wait';
import { buildExtension } from '@/tools/build';
import { SAMPLE_SITE } from '@/tools/server/sample';
import { serve } from '@/tools/server/serve';
import { inChromium, openTab } from './living/chromium.ts';
import { median } from './timing.ts';

const COLD_RUNS = 7;
const WARM_RUNS = 40;
/** Milliseconds after which nobody has anything left to say to the background. */
const SETTLED = 3_000;

export interface BrowserTime {
  name: string;
  /** Median. */
  ms: number;
}

/**
 * Builds the extension and times it in Chromium. All times are round trips of messages as the reader in
 * a page sends them, text out and result back, taken in its own world: of a running background; and of
 * one that was stopped and is started by the message, asked for the settings (no models) or an analysis.
 */
export async function measureBrowser(article: string): Promise<BrowserTime[]> {
  const extension = await buildExtension('chromium');
  const site = await serve(SAMPLE_SITE);
  try {
    return await inChromium(extension, (context) => timed(context, site.url, article));
  } finally {
    await site.close();
  }
}

async function timed(
  context: BrowserContext,
  site: string,
  article: string,
): Promise<BrowserTime[]> {
  const { page, cdp } = await openTab(context);
  const world = readerWorld(cdp);
  await page.goto(`${site}article.html`);
  const id = await waitFor('the reader in the page', async () => world.id());
  const own = await context.newPage();
  const background = await waitFor('the background', async () => context.serviceWorkers()[0]);
  await own.goto(new URL('options.html', background.url()).href);
  const stop = await backgroundStopper(await context.newCDPSession(own));
  // What the page and the browser had to tell the background is told by then.
  await page.waitForTimeout(SETTLED);
  const settings: number[] = [];
  const first: number[] = [];
  const warm: number[] = [];
  for (let run = 0; run < COLD_RUNS; run++) {
    await stop();
    settings.push(await ask(cdp, id, 'page/settings', null));
    await stop();
    first.push(await ask(cdp, id, 'analysis/run', requestOf(article, run)));
  }
  for (let run = 0; run < WARM_RUNS; run++)
    warm.push(await ask(cdp, id, 'analysis/run', requestOf(article, 100 + run)));
  return [
    { name: 'Chromium: article of 1,000 words, warm', ms: median(warm.slice(WARM_RUNS / 4)) },
    { name: 'Chromium: the first after a start', ms: median(first) },
    { name: 'Chromium: a start without models', ms: median(settings) },
  ];
}

/** What the reader asks. The threshold differs each time: a repeated request would be answered from memory. */
const requestOf = (text: string, run: number) => ({ text, blocks: [], threshold: 0.4 + run / 1e6 });

/** Learns which script world of the page is our reader's. */
function readerWorld(cdp: CDPSession): { id(): number | undefined } {
  let found: number | undefined;
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) found = context.id;
  });
  void cdp.send('Runtime.enable');
  return { id: () => found };
}

/** Sends one message to the background from the reader's world; gives the milliseconds to its answer. */
async function ask(cdp: CDPSession, world: number, type: string, data: unknown): Promise<number> {
  const message = JSON.stringify({ id: 1, type, data, timestamp: 0 });
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    contextId: world,
    awaitPromise: true,
    returnByValue: true,
    expression: `(async () => {
      const started = performance.now();
      const answer = await chrome.runtime.sendMessage(${message});
      const time = performance.now() - started;
      if (!answer?.res || answer.res.error) throw new Error(JSON.stringify(answer));
      return time;
    })()`,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'no answer');
  return Number(result.value);
}

/**
 * Gives a way to end the background as the browser does when it was idle; the next message starts it.
 * `cdp` is a session of a page of the extension.
 */
async function backgroundStopper(cdp: CDPSession): Promise<() => Promise<void>> {
  const running = new Map<string, string>();
  cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) running.set(versionId, runningStatus);
  });
  await cdp.send('ServiceWorker.enable');
  return async () => {
    await cdp.send('ServiceWorker.stopAllWorkers');
    await waitFor('the background to end', async () =>
      [...running.values()].every((status) => status === 'stopped'),
    );
  };
}
