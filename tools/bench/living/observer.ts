import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, CDPSession } from 'playwright-core';
import { waitFor } from '@/tools/browsers/wait';
import { buildExtension } from '@/tools/build';
import { SAMPLE_SITE } from '@/tools/server/sample';
import { serve } from '@/tools/server/serve';
import type { Row } from '../row.ts';
import { median } from '../timing.ts';
import { inChromium, isLit, openTab, type Tab } from './chromium.ts';

/** How often and how long a page is watched, in ms, once it was read. */
const ROUNDS = 7;
const WATCHED = 2_000;
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
 * peer for it is the page with the same highlights and nobody behind them. The page is watched in browsers
 * that take turns, and the median of the differences within a turn counts; what a second browser without
 * the extension differs by is how far to trust the figures.
 */
export async function benchObserver(): Promise<Row[]> {
  const extension = await buildExtension('chromium');
  const sheet = readFileSync(join(extension, SHEET), 'utf8');
  const site = await serve(SAMPLE_SITE);
  try {
    return await inBrowsers([null, null, null, extension], async (contexts) => {
      const rows: Row[] = [];
      for (const [kinds, where] of Object.entries(PLACES)) {
        const tabs = await Promise.all(contexts.map(openTab));
        const [bare, again, alone, ours] = tabs as [Tab, Tab, Tab, Tab];
        for (const { page } of tabs) await page.goto(`${site.url}churn.html`);
        await waitFor('highlights', () => isLit(ours.page));
        // The first reading is no part of it.
        await ours.page.waitForTimeout(SETTLED);
        const painted = await ours.page.evaluate(paintedRanges);
        await alone.page.evaluate(paint, { painted, sheet });
        const shares = await inTurns([bare, again, alone, ours], kinds.split(','));
        const over = (one: number, other: number) =>
          median(shares.map((turn) => ((turn[one] ?? 0) - (turn[other] ?? 0)) * 100));
        rows.push(
          {
            name: `100 changes a second, ${where}: all of the extension`,
            ours: over(3, 0),
            unit: UNIT,
          },
          { name: '  of that: following the page', ours: over(3, 2), unit: UNIT },
          { name: '  the same page twice without it', ours: over(1, 0), unit: UNIT },
        );
        for (const { page } of tabs) await page.close();
      }
      return rows;
    });
  } finally {
    await site.close();
  }
}

/** Starts a browser for each, one within the other. */
function inBrowsers<T>(
  extensions: readonly (string | null)[],
  work: (contexts: BrowserContext[]) => Promise<T>,
): Promise<T> {
  const [first, ...rest] = extensions;
  if (first === undefined) return work([]);
  return inChromium(first, (context) =>
    inBrowsers(rest, (contexts) => work([context, ...contexts])),
  );
}

/** How busy each tab's main thread is while its page changes; the others rest meanwhile. */
async function inTurns(tabs: readonly Tab[], kinds: readonly string[]): Promise<number[][]> {
  const turns: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const shares: number[] = [];
    const order = round % 2 === 0 ? [...tabs.keys()] : [...tabs.keys()].reverse();
    for (const index of order) {
      const { page, cdp } = tabs[index] as Tab;
      await page.evaluate(`void (window.stop = window.churn(${JSON.stringify(kinds)}))`);
      // What comes first comes once.
      await page.waitForTimeout(WATCHED / 4);
      shares[index] = await busyShare(cdp);
      await page.evaluate('window.stop()');
    }
    turns.push(shares);
  }
  return turns;
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
