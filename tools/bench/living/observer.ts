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
const SAMPLE_MICROSECONDS = 200;
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
 * What following a page costs that changes 100 times a second: the share of the main thread that
 * goes to the extension's scripts, by the browser's sampling profiler, over 10 s.
 */
export async function benchObserver(): Promise<Row[]> {
  const extension = await buildExtension('chromium');
  const site = await serve(SAMPLE_SITE);
  try {
    return await inChromium(extension, async (context) => {
      const rows: Row[] = [];
      for (const [kinds, where] of Object.entries(PLACES)) {
        const { page, cdp } = await openTab(context);
        await page.goto(`${site.url}churn.html`);
        await waitFor('highlights', () => isLit(page));
        // The first reading is no part of it.
        await page.waitForTimeout(SETTLED);
        await page.evaluate(`void window.churn(${JSON.stringify(kinds.split(','))})`);
        const share = await shareOfExtension(cdp, WATCHED);
        rows.push({ name: `100 changes a second, ${where}`, ours: share * 100, unit: '%' });
        await page.close();
      }
      return rows;
    });
  } finally {
    await site.close();
  }
}

interface ProfileNode {
  id: number;
  callFrame: { url: string };
  children?: number[];
}

/** The share of the time in which a script of an extension, or something that it called, ran. */
async function shareOfExtension(cdp: CDPSession, ms: number): Promise<number> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
  await cdp.send('Profiler.start');
  await new Promise((resolve) => setTimeout(resolve, ms));
  const { profile } = await cdp.send('Profiler.stop');
  const ours = new Set<number>();
  const byId = new Map<number, ProfileNode>(profile.nodes.map((node) => [node.id, node]));
  const mark = (node: ProfileNode, within: boolean) => {
    const own = within || node.callFrame.url.startsWith('chrome-extension:');
    if (own) ours.add(node.id);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) mark(child, own);
    }
  };
  const [root] = profile.nodes;
  if (root) mark(root, false);
  const deltas = profile.timeDeltas ?? [];
  let own = 0;
  for (const [index, id] of (profile.samples ?? []).entries()) {
    if (ours.has(id)) own += deltas[index] ?? 0;
  }
  return own / (profile.endTime - profile.startTime);
}
