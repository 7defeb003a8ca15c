import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { buildExtension } from '@/tools/build';
import { bundle } from '../bundle.ts';
import { inChromium } from '../living/chromium.ts';
import type { Row } from '../row.ts';
import { addressesOf, writeEmpty } from './empty.ts';
import type { Cited } from './records.ts';

/** A browser with our extension and one that has one line of text, and ours with so many claims on file. */
export interface Filled {
  context: BrowserContext;
  claims: number;
  /** Where our pages begin. */
  ours: string;
  /** The only page of the empty extension. */
  empty: string;
}

/** Measures with each of so many invented claims on file, in a browser of its own; `cited` says what they cite. */
export async function besideEmpty(
  stores: readonly number[],
  measure: (filled: Filled) => Promise<Row[]>,
  cited?: Cited,
): Promise<Row[]> {
  const extension = await buildExtension('chromium');
  const script = await bundle(join(import.meta.dirname, 'in-page.ts'));
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-empty-'));
  writeEmpty(folder);
  const rows: Row[] = [];
  try {
    for (const claims of stores) {
      const measured = await inChromium(`${extension},${folder}`, async (context) => {
        const [ours, theirs] = await addressesOf(context);
        await fillStore(context, `${ours}options.html`, script, claims, cited);
        return measure({ context, claims, ours, empty: `${theirs}popup.html` });
      });
      rows.push(...measured);
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fillStore(
  context: BrowserContext,
  url: string,
  script: string,
  claims: number,
  cited: Cited | undefined,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(script);
  const count = await page.evaluate(`fillStore(${claims}, ${JSON.stringify(cited)})`);
  if (count !== claims) throw new Error(`${count} claims on file instead of ${claims}`);
  await page.close();
}

const FIRST_PAINT = `new Promise((resolve) => new PerformanceObserver((list) => {
  const first = list.getEntriesByName('first-contentful-paint')[0];
  if (first) resolve(first.startTime);
}).observe({ type: 'paint', buffered: true }))`;

/** Opens a page in a new tab; with the time of its first content, in ms after the navigation. */
export async function openPage(
  context: BrowserContext,
  url: string,
): Promise<{ page: Page; paint: number }> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  return { page, paint: await page.evaluate<number>(FIRST_PAINT) };
}
