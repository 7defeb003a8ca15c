import { existsSync, mkdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { PLAIN_HOST, type SessionOptions } from './driver.ts';
import { waitFor } from './wait.ts';

const FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-extension-debugging',
  // The last such list wins. Playwright's own also turns third-party storage partitioning off, as no
  // real browser does, and then an extension's frame in a page is denied IndexedDB.
  '--disable-features=HttpsUpgrades,MediaRouter,OptimizationHints,Translate',
];

/** Chromium with the extension loaded. */
export interface ChromiumProcess {
  context: BrowserContext;
  /** Address of the extension's own pages, with a final slash. */
  baseUrl: string;
}

/** Starts Chromium on the profile folder with the unpacked extension. */
export async function startChromium(
  file: string,
  profile: string,
  options: SessionOptions,
): Promise<ChromiumProcess> {
  allowUnpacked(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: file,
    headless: options.headless,
    chromiumSandbox: process.getuid?.() !== 0 && process.platform !== 'linux',
    viewport: options.size ?? (options.headless ? { width: 1280, height: 900 } : null),
    ...(options.scale ? { deviceScaleFactor: options.scale } : {}),
    colorScheme: options.theme ?? (options.headless ? 'light' : null),
    // Playwright turns extensions off by default.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...FLAGS,
      `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`,
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      ...(options.proxy
        ? [`--proxy-server=http://${options.proxy}`, '--proxy-bypass-list=<-loopback>']
        : []),
    ],
  });
  if (options.downloads !== undefined) keepDownloads(context, options.downloads);
  try {
    return { context, baseUrl: await findOrLoad(context, options.extension) };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** The number of the main process; the browser names it in the lock of its profile: `host-1234`. */
export const mainProcess = (profile: string): number =>
  Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));

function keepDownloads(context: BrowserContext, folder: string): void {
  context.on('page', (page) => {
    page.on('download', (item) => void item.saveAs(join(folder, item.suggestedFilename())));
  });
}

/** Out of developer mode an unpacked extension does not come back when it reloads itself. */
function allowUnpacked(profile: string): void {
  const file = join(profile, 'Default', 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(file, JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
}

/** Branded Chrome ignores `--load-extension`; there the extension is loaded over the debugging pipe. */
async function findOrLoad(context: BrowserContext, extension: string): Promise<string> {
  try {
    return await findExtension(context);
  } catch (error) {
    const cdp = await context.browser()?.newBrowserCDPSession();
    if (cdp === undefined) throw error;
    const { id } = await cdp.send('Extensions.loadUnpacked', { path: extension });
    return `chrome-extension://${id}/`;
  }
}

/** The extension shows itself by its service worker. */
async function findExtension(context: BrowserContext): Promise<string> {
  const worker = await backgroundOf(context, 5_000);
  return `chrome-extension://${new URL(worker.url()).host}/`;
}

/** The extension's background; waits for it. */
export const backgroundOf = (context: BrowserContext, timeout = 10_000): Promise<Worker> =>
  waitFor(
    "the extension's service worker",
    async () => context.serviceWorkers().find((w) => w.url().startsWith('chrome-extension:')),
    { timeout },
  );
