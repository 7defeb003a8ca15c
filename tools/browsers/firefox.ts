import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageHandle, Session, SessionOptions } from './driver.ts';
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

/**
 * Form autofill makes a log for each document that has the focus for the first time, and the log's observer of a
 * preference is never taken off: 4.5 kB that stay for each frame or page that was clicked, whoever made it.
 */
const WITHOUT_AUTOFILL = `ChromeUtils.unregisterWindowActor('FormAutofill'); return true;`;

/** Does what the reload button of about:debugging does. */
const RELOAD = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  return AddonManager.getAddonByID(arguments[0]).then((addon) => addon.reload()).then(() => true);`;

/** The dialog "Clear browsing data and cookies", all of it, for all time. */
const CLEAR_SITE_DATA = `
  const { Sanitizer } = ChromeUtils.importESModule('resource:///modules/Sanitizer.sys.mjs');
  const items = ['cookiesAndStorage', 'cache', 'siteSettings', 'browsingHistoryAndDownloads'];
  return Sanitizer.sanitize(items, { ignoreTimespan: true }).then(() => true);`;

const FORGET_ERRORS = 'Services.console.reset(); return true;';

const READ_ERRORS = `
  const { mozExtensionHostname } = WebExtensionPolicy.getByID(arguments[0]);
  return Services.console.getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError)
    .filter(({ flags }) => !(flags & Ci.nsIScriptError.warningFlag))
    .filter(({ sourceName }) => sourceName.includes(mozExtensionHostname))
    // The browser's own notes on an answer that a page did not stay for.
    .filter(({ errorMessage }) => !/context unloaded|context is inactive/.test(errorMessage))
    .map(({ errorMessage, sourceName, lineNumber, columnNumber, stack }) =>
      errorMessage + ' ' + sourceName + ':' + lineNumber + ':' + columnNumber + ' ' + stack);`;

/** Does what the switches on an extension's page of about:addons do. */
const SET_ACCESS = `
  const { ExtensionPermissions } =
    ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  const origins = ['http://*/*', 'https://*/*'];
  return ExtensionPermissions[arguments[1]](arguments[0], { permissions: [], origins }, extension)
    .then(() => true);`;

const END_BACKGROUND = `
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  return extension.terminateBackground().then(() => true);`;

/** Firefox reads the limit, in KB, when it starts; a profile keeps it. */
const LIMIT_STORAGE = `
  const bytes = Number(arguments[1]);
  const name = 'dom.quotaManager.temporaryStorage.fixedLimit';
  if (bytes < 0) Services.prefs.clearUserPref(name);
  else Services.prefs.setIntPref(name, Math.ceil(bytes / 1024));
  Services.prefs.savePrefFile(null);
  return true;`;

const ACTIVE_TAB = `
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  const tab = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec === arguments[1]);
  WebExtensionPolicy.getByID(arguments[0]).extension.tabManager.addActiveTabPermission(tab);
  return true;`;

/** What a click in the menu of a page tells the extension. */
const CHOOSE_MENU = `
  const [, menuItemId, url, selectionText] = arguments;
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  const tab = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec === url);
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  const said = { menuItemId, pageUrl: url, editable: false, modifiers: [], button: 0 };
  if (selectionText) said.selectionText = selectionText;
  extension.emit('webext-menu-menuitem-click', said, tab);
  return true;`;

/** Presses the key that Firefox made for a shortcut of the extension. */
const PRESS = `
  const [, command, url] = arguments;
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const { gBrowser } = window;
  gBrowser.selectedTab = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec === url);
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  return extension.shortcuts.allCommands().then((commands) => {
    const { shortcut } = commands.find(({ name }) => name === command);
    const keys = [...window.document.querySelectorAll('keyset[id^="ext-keyset-id"] key')];
    keys.find((key) => key.getAttribute('key') === shortcut.split('+').at(-1)).doCommand();
    return true;
  });`;

/** Runs a script with the rights of the browser itself; its first argument is the add-on's id. */
const asBrowser = <T = void>({ marionette }: FirefoxProcess, script: string, ...args: string[]) =>
  inChrome<T>(marionette, script, [ADDON_ID, ...args]);
