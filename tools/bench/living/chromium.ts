import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowser } from '@/tools/browsers/find';
import { waitFor } from '@/tools/browsers/wait';

/** A tab and the way to the browser's own measurements of it. */
export interface Tab {
  page: Page;
  cdp: CDPSession;
}

/**
 * Starts Chromium on a fresh profile, with the unpacked extension or none, cut off from every host
 * but the loopback address, and ends it after the work. `switches`: more for its command line.
 */
export async function inChromium<T>(
  extension: string | null,
  work: (context: BrowserContext) => Promise<T>,
  switches: readonly string[] = [],
): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'claimlight-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium') ?? '',
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: { width: 1280, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      // Playwright's own list keeps an extension's frame in a page from its database; the last one wins.
      '--disable-features=HttpsUpgrades,MediaRouter,OptimizationHints,Translate',
      ...(extension
        ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
        : []),
      ...switches,
    ],
  });
  try {
    if (extension) {
      await waitFor('the background', async () => context.serviceWorkers()[0]);
      // The welcome page and the first start of the background are no part of what is measured.
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    return await work(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

export async function openTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  return { page, cdp: await context.newCDPSession(page) };
}

/** Whether a text of the page is painted by us. */
export const isLit = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...CSS.highlights].some(
      ([name, ranges]) => /^claimlight-(?:claim|verdict)/.test(name) && ranges.size > 0,
    ),
  );
