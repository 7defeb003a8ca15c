import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { waitFor } from '@/tools/browsers/wait';
import { buildExtension } from '@/tools/build';
import { SAMPLE_SITE } from '@/tools/server/sample';
import { serve } from '@/tools/server/serve';
import type { Row } from '../row.ts';
import { inChromium, isLit, openTab } from './chromium.ts';

/** How long a page is watched, in ms, once it was read. */
const WATCHED = 10_000;
const SETTLED = 3_000;
const SHEET = 'content-scripts/highlights.css';
const UNIT = '% of the main thread';
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
 * What a page that changes 100 times a second costs with the extension: processor time of its main thread,
 * as a share of the time, less the same without it. A part is the browser's own work for highlights, which
 * it renews at every change of a page; so the rest, which is what following costs, is told as well: the
 * peer for it is the page with the same highlights and nobody behind them.
 */
export async function benchObserver(): Promise<Row[]> {
  const extension = await buildExtension('chromium');
  const sheet = readFileSync(join(extension, SHEET), 'utf8');
  const site = await serve(SAMPLE_SITE);
  const shares = (build: string | null, prepare: (page: Page) => Promise<unknown>) =>
    inChromium(build, async (context) => {
      const all: number[] = [];
      for (const kinds of Object.keys(PLACES)) {
        const { page, cdp } = await openTab(context);
        await page.goto(`${site.url}churn.html`);
        await prepare(page);
        // The first reading is no part of it.
        await page.waitForTimeout(SETTLED);
        await page.evaluate(`void window.churn(${JSON.stringify(kinds.split(','))})`);
        all.push(await busyShare(cdp));
        await page.close();
      }
      return all;
    });
  try {
    let painted: Painted = [];
    const bare = await shares(null, async () => {});
    const ours = await shares(extension, async (page) => {
      await waitFor('highlights', () => isLit(page));
      await page.waitForTimeout(SETTLED);
      painted = await page.evaluate(paintedRanges);
    });
    const alone = await shares(null, (page) => page.evaluate(paint, { painted, sheet }));
    const over = (shares: number[], less: number[], index: number) =>
      ((shares[index] ?? 0) - (less[index] ?? 0)) * 100;
    return Object.values(PLACES).flatMap((where, index) => [
      {
        name: `100 changes a second, ${where}: all of the extension`,
        ours: over(ours, bare, index),
        unit: UNIT,
      },
      { name: '  of that: following the page', ours: over(ours, alone, index), unit: UNIT },
    ]);
  } finally {
    await site.close();
  }
}

/** By name: where each range begins and ends, as a text node of the page by its number. */
type Painted = [name: string, ranges: [node: number, start: number, node: number, end: number][]][];

/** Runs in the page. */
function paintedRanges(): Painted {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes = new Map<Node, number>();
  while (walker.nextNode()) nodes.set(walker.currentNode, nodes.size);
  return [...CSS.highlights].map(([name, ranges]) => [
    name,
    [...ranges].map(({ startContainer, startOffset, endContainer, endOffset }) => [
      nodes.get(startContainer) ?? 0,
      startOffset,
      nodes.get(endContainer) ?? 0,
      endOffset,
    ]),
  ]);
}

/** Runs in the page: paints the same there. */
function paint({ painted, sheet }: { painted: Painted; sheet: string }): void {
  const style = document.createElement('style');
  style.textContent = sheet;
  document.head.append(style);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const [name, ranges] of painted) {
    const highlight = new Highlight();
    for (const [first, start, last, end] of ranges) {
      const range = new Range();
      range.setStart(nodes[first] as Node, start);
      range.setEnd(nodes[last] as Node, end);
      highlight.add(range);
    }
    CSS.highlights.set(name, highlight);
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
