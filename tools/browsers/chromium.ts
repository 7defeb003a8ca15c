import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPage } from './chromium-page.ts';
import { type Trouble, watchConsoles } from './console-errors.ts';
import { PLAIN_HOST, type Session, type SessionOptions } from './driver.ts';
import { waitFor } from './wait.ts';
import { greets, isWelcome } from './welcome.ts';

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

/** Starts Chromium, Chrome or Edge with the unpacked extension loaded. */
export async function openChromium(file: string, options: SessionOptions): Promise<Session> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'claimlight-chromium-'));
  const isFresh = !existsSync(join(profile, 'Default'));
  let { context, baseUrl } = await launch(file, profile, options);
  if (isFresh && greets(options)) await closeWelcome(context);
  let restarting = false;
  let limit: Page | undefined;
  let tellClosed = () => {};
  const closed = new Promise<void>((resolve) => {
    tellClosed = resolve;
  });
  const watch = () => context.once('close', () => restarting || tellClosed());
  watch();
  const startAgain = async (end: () => Promise<void>) => {
    restarting = true;
    await end();
    ({ context, baseUrl } = await launch(file, profile, options));
    restarting = false;
    watch();
  };
  const openPage = async (url: string) => {
    const page = await context.newPage();
    const handle = chromiumPage(page, baseUrl);
    await handle.goto(url);
    return handle;
  };
  return {
    name: 'chromium',
    get baseUrl() {
      return baseUrl;
    },
    get version() {
      return context.browser()?.version() ?? '';
    },
    openPage,
    openExtensionPage: (path) => openPage(new URL(path, baseUrl).href),
    restart: () => startAgain(() => context.close()),
    kill: () =>
      startAgain(async () => {
        const gone = new Promise((resolve) => context.once('close', resolve));
        process.kill(mainProcess(profile), 'SIGKILL');
        await gone;
      }),
    async endBackground() {
      const cdp = await context.browser()?.newBrowserCDPSession();
      const targets = await cdp?.send('Target.getTargets');
      const worker = targets?.targetInfos.find(
        ({ type, url }) => type === 'service_worker' && url.startsWith(baseUrl),
      );
      if (worker) await cdp?.send('Target.closeTarget', { targetId: worker.targetId });
      await cdp?.detach();
    },
    async limitStorage(bytes) {
      // The limit holds for as long as the session that set it.
      await limit?.close();
      limit = undefined;
      if (bytes === null) return;
      limit = await context.newPage();
      const cdp = await context.newCDPSession(limit);
      // Without the final slash; Node knows no origin of this kind of address.
      const origin = baseUrl.slice(0, -1);
      await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
    },
    async reloadExtension() {
      const own = new URL('manifest.json', baseUrl).href;
      const worker = await backgroundOf(context);
      const ended = new Promise((resolve) => worker.once('close', resolve));
      // Not from a page of its own: that would cover what is open, which then saves what it has.
      await worker.evaluate('void setTimeout(() => chrome.runtime.reload(), 50)');
      await ended;
      const probe = await context.newPage();
      await waitFor('the extension to start again', async () => {
        await probe.goto(own);
        return true;
      });
      await probe.close();
    },
    scriptOf: (url) => scriptOf(context, url),
    async watchErrors() {
      const troubles: Trouble[] = [];
      await watchConsoles(context, (trouble) => troubles.push(trouble));
      return async () =>
        troubles
          .filter(({ where }) => where !== 'page')
          .map(({ where, text }) => `${where}: ${text}`);
    },
    chooseMenu: (item, url, selection) =>
      fire(context, 'contextMenus.onClicked', url, {
        menuItemId: item,
        editable: false,
        pageUrl: url,
        ...(selection === undefined ? {} : { selectionText: selection }),
      }),
    pressShortcut: (command, url) => fire(context, 'commands.onCommand', url, command),
    closed: () => closed,
    async close() {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function launch(file: string, profile: string, options: SessionOptions) {
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

/** The browser names its main process in the lock of its profile: `host-1234`. */
const mainProcess = (profile: string): number =>
  Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));

/**
 * Lets the background hear an event of the browser's own surfaces, which its tests cannot reach, as
 * the browser would tell it: with the tab of a page.
 */
async function fire(context: BrowserContext, event: string, url: string, said: unknown) {
  const worker = await backgroundOf(context);
  await worker.evaluate(
    `chrome.tabs.query({}).then((tabs) => {
      const tab = tabs.find(({ url }) => url === ${JSON.stringify(url)});
      if (!tab) throw new Error('no tab with this address');
      chrome.${event}.dispatch(${JSON.stringify(said)}, tab);
    })`,
  );
}

async function scriptOf(context: BrowserContext, url: string) {
  const page = context.pages().find((page) => page.url() === url);
  if (!page) throw new Error(`no page at ${url}`);
  const cdp = await context.newCDPSession(page);
  let world: number | undefined;
  cdp.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin.startsWith('chrome-extension:')) world = id;
  });
  await cdp.send('Runtime.enable');
  const contextId = await waitFor('our script in the page', async () => world);
  return async <T>(expression: string): Promise<T> => {
    const { result } = await cdp.send('Runtime.evaluate', {
      ...{ contextId, expression, awaitPromise: true, returnByValue: true },
    });
    return result.value;
  };
}

async function closeWelcome(context: BrowserContext): Promise<void> {
  const page = await waitFor('the first-run page', async () =>
    context.pages().find((page) => isWelcome(page.url())),
  );
  await page.close();
}

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

const backgroundOf = (context: BrowserContext, timeout = 10_000) =>
  waitFor(
    "the extension's service worker",
    async () => context.serviceWorkers().find((w) => w.url().startsWith('chrome-extension:')),
    { timeout },
  );
