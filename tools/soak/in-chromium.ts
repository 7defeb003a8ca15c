import type { BrowserContext, CDPSession } from 'playwright-core';
import { inChromium } from '@/tools/bench/living/chromium';
import { chromiumPage } from '@/tools/browsers/chromium-page';
import { type Trouble, watchConsoles } from '@/tools/browsers/console-errors';
import { heapOf } from '@/tools/browsers/heap';
import { waitFor } from '@/tools/browsers/wait';
import { WorkerLink } from '@/tools/browsers/worker-link';
import { type Place, STORIES, type Watched } from './place.ts';

const MB = 1_000_000;
/**
 * Scripts are interpreted only: what V8 compiles of functions that have run often stays in the heap, and goes
 * on growing for as long as functions run often enough, long after all objects are the same.
 */
const INTERPRETED = '--js-flags=--no-sparkplug --no-maglev --no-opt --regexp-interpret-all';

/** Starts Chromium with the extension on the site and gives it to the work. */
export function watchChromium<T>(
  extension: string,
  site: string,
  work: (watched: Watched) => Promise<T>,
): Promise<T> {
  return inChromium(extension, async (context) => work(await open(context, site)), [INTERPRETED]);
}

async function open(context: BrowserContext, site: string): Promise<Watched> {
  const troubles: Trouble[] = [];
  const tell = (trouble: Trouble) => void troubles.push(trouble);
  await watchConsoles(context, tell);
  const worker = await waitFor('the background', async () => context.serviceWorkers()[0]);
  const base = new URL('/', worker.url()).href;
  const background = await WorkerLink.open(context, base, tell);
  const place: Place = {
    base,
    async open(url) {
      const handle = chromiumPage(await context.newPage(), base);
      await handle.goto(url);
      return handle;
    },
  };
  const [stories, library] = [await context.newPage(), await context.newPage()];
  await stories.goto(`${site}${STORIES}`);
  await library.goto(`${base}library.html`);
  const [page, list] = [await context.newCDPSession(stories), await context.newCDPSession(library)];
  return {
    place,
    standing: { stories: chromiumPage(stories, base), library: chromiumPage(library, base) },
    looks: [
      { name: 'heap of a page that stays open', unit: 'MB' },
      { name: 'nodes of that page', unit: 'nodes' },
      { name: 'heap of the library', unit: 'MB' },
      { name: 'nodes of the library', unit: 'nodes' },
      { name: 'heap of the background', unit: 'MB' },
    ],
    // One after the other: nodes are counted once the heap's garbage is gone.
    values: async () => [
      await heap(page),
      await nodes(page),
      await heap(list),
      await nodes(list),
      (await background.heap()) / MB,
    ],
    heard: async () => troubles.splice(0),
  };
}

const heap = async (cdp: CDPSession): Promise<number> => (await heapOf(cdp)) / MB;

const nodes = async (cdp: CDPSession): Promise<number> =>
  (await cdp.send('Memory.getDOMCounters')).nodes;
