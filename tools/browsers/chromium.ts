import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { chromiumPage } from './chromium-page.ts';
import { backgroundOf, mainProcess, startChromium } from './chromium-process.ts';
import { type Trouble, watchConsoles } from './console-errors.ts';
import type { Session, SessionOptions } from './driver.ts';
import { waitFor } from './wait.ts';
import { greets, isWelcome } from './welcome.ts';

/** Starts Chromium, Chrome or Edge with the unpacked extension loaded. */
export async function openChromium(file: string, options: SessionOptions): Promise<Session> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'claimlight-chromium-'));
  const isFresh = !existsSync(join(profile, 'Default'));
  let { context, baseUrl } = await startChromium(file, profile, options);
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
    ({ context, baseUrl } = await startChromium(file, profile, options));
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
