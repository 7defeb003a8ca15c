import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageHandle, Session, SessionOptions } from './driver.ts';
import {
  ACTIVE_TAB,
  CHOOSE_MENU,
  CLEAR_SITE_DATA,
  END_BACKGROUND,
  FORGET_ERRORS,
  LIMIT_STORAGE,
  PRESS,
  READ_ERRORS,
  RELOAD,
  SET_ACCESS,
  WITHOUT_AUTOFILL,
} from './firefox-acts.ts';
import { type FirefoxMemory, READ_MEMORY } from './firefox-memory.ts';
import { firefoxPage, setViewport } from './firefox-page.ts';
import { ADDON_ID, ADDON_UUID, type FirefoxProcess, startFirefox } from './firefox-process.ts';
import { scriptOf } from './firefox-script.ts';
import { FirefoxTab, Turns } from './firefox-tab.ts';
import { inChrome } from './marionette.ts';
import { waitFor } from './wait.ts';
import { greets, isWelcome } from './welcome.ts';

/** Starts Firefox with the unpacked extension as a temporary add-on. */
export async function openFirefox(file: string, options: SessionOptions): Promise<Session> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'claimlight-firefox-'));
  const isFresh = !existsSync(join(profile, 'prefs.js'));
  let running = await startFirefox(file, profile, options);
  if (isFresh && greets(options)) await closeWelcome(running);
  let turns = new Turns();
  let restarting = false;
  let tellClosed = () => {};
  const closed = new Promise<void>((resolve) => {
    tellClosed = resolve;
  });
  const watch = ({ exited }: FirefoxProcess) => exited.then(() => restarting || tellClosed());
  watch(running);
  const prepare = async () => {
    if (options.size) await setViewport(running.marionette, options.size);
    if (options.steady) await asBrowser(running, WITHOUT_AUTOFILL);
  };
  await prepare();
  const baseUrl = `moz-extension://${ADDON_UUID}/`;
  const openPage = async (url: string, isPrivate = false) => {
    const page = await newTab(running, turns, isPrivate);
    await page.goto(url);
    return page;
  };
  const startAgain = async (end: () => Promise<void>) => {
    restarting = true;
    await end();
    running = await startFirefox(file, profile, options);
    turns = new Turns();
    restarting = false;
    watch(running);
    await prepare();
  };
  return {
    name: 'firefox',
    baseUrl,
    get version() {
      return running.version;
    },
    openPage: (url) => openPage(url),
    openPrivatePage: (url) => openPage(url, true),
    clearSiteData: () => turns.take(() => asBrowser(running, CLEAR_SITE_DATA)),
    openExtensionPage: (path) => openPage(new URL(path, baseUrl).href),
    restart: () => startAgain(() => running.quit()),
    kill: () => startAgain(() => running.kill()),
    endBackground: () => turns.take(() => asBrowser(running, END_BACKGROUND)),
    limitStorage: (bytes) =>
      startAgain(async () => {
        await turns.take(() => asBrowser(running, LIMIT_STORAGE, String(bytes ?? -1)));
        await running.quit();
      }),
    reloadExtension: () => turns.take(() => asBrowser(running, RELOAD)),
    async watchErrors() {
      await turns.take(() => asBrowser(running, FORGET_ERRORS));
      return () => turns.take(() => asBrowser<string[]>(running, READ_ERRORS));
    },
    memory: (site) => turns.take(() => asBrowser<FirefoxMemory>(running, READ_MEMORY, site)),
    withholdAccess: () => turns.take(() => asBrowser(running, SET_ACCESS, 'remove')),
    allowAccess: () => turns.take(() => asBrowser(running, SET_ACCESS, 'add')),
    chooseMenu: (item, url, selection) =>
      turns.take(() => asBrowser(running, CHOOSE_MENU, item, url, selection ?? '')),
    pressShortcut: (command, url) => turns.take(() => asBrowser(running, PRESS, command, url)),
    scriptOf: async (url) => scriptOf(await openPage(new URL('welcome.html', baseUrl).href), url),
    grantActiveTab: (url) => turns.take(() => asBrowser(running, ACTIVE_TAB, url)),
    closed: () => closed,
    async close() {
      await running.quit();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

function newTab(
  { marionette }: FirefoxProcess,
  turns: Turns,
  isPrivate: boolean,
): Promise<PageHandle> {
  return turns.take(async () => {
    // The tab used last may be closed; a new one is made from the first, which stays.
    const [first] = await marionette.send<string[]>('WebDriver:GetWindowHandles');
    await marionette.send('WebDriver:SwitchToWindow', { handle: first, focus: false });
    const type = { type: isPrivate ? 'window' : 'tab', focus: true, private: isPrivate };
    const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', type);
    await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
    return firefoxPage(new FirefoxTab(marionette, turns, handle));
  });
}

/** Closes the first-run page, and leaves the tab that was there before as the current one. */
async function closeWelcome({ marionette }: FirefoxProcess): Promise<void> {
  await waitFor('the first-run page', async () => {
    const handles = await marionette.send<string[]>('WebDriver:GetWindowHandles');
    for (const handle of handles) {
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
      const url = await marionette.send<string>('WebDriver:GetCurrentURL');
      if (!isWelcome(url)) continue;
      const rest = await marionette.send<string[]>('WebDriver:CloseWindow');
      await marionette.send('WebDriver:SwitchToWindow', { handle: rest[0], focus: true });
      return true;
    }
    return false;
  });
}

/** Runs a script with the rights of the browser itself. */
const asBrowser = <T = void>({ marionette }: FirefoxProcess, script: string, ...args: string[]) =>
  inChrome<T>(marionette, script, [ADDON_ID, ...args]);
