// What is done with the browser's own rights, as scripts that Marionette runs; their first argument is the add-on's id.

/**
 * Form autofill makes a log for each document that has the focus for the first time, and the log's observer of a
 * preference is never taken off: 4.5 kB that stay for each frame or page that was clicked, whoever made it.
 */
export const WITHOUT_AUTOFILL = `ChromeUtils.unregisterWindowActor('FormAutofill'); return true;`;

/** Does what the reload button of about:debugging does. */
export const RELOAD = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  return AddonManager.getAddonByID(arguments[0]).then((addon) => addon.reload()).then(() => true);`;

/** The dialog "Clear browsing data and cookies", all of it, for all time. */
export const CLEAR_SITE_DATA = `
  const { Sanitizer } = ChromeUtils.importESModule('resource:///modules/Sanitizer.sys.mjs');
  const items = ['cookiesAndStorage', 'cache', 'siteSettings', 'browsingHistoryAndDownloads'];
  return Sanitizer.sanitize(items, { ignoreTimespan: true }).then(() => true);`;

/** Empties the console of the browser. */
export const FORGET_ERRORS = 'Services.console.reset(); return true;';

/** The errors of our scripts in it, with where they came from. */
export const READ_ERRORS = `
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
export const SET_ACCESS = `
  const { ExtensionPermissions } =
    ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  const origins = ['http://*/*', 'https://*/*'];
  return ExtensionPermissions[arguments[1]](arguments[0], { permissions: [], origins }, extension)
    .then(() => true);`;

/** Ends our background, as the browser does when it is idle. */
export const END_BACKGROUND = `
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  return extension.terminateBackground().then(() => true);`;

/** Firefox reads the limit, in KB, when it starts; a profile keeps it. */
export const LIMIT_STORAGE = `
  const bytes = Number(arguments[1]);
  const name = 'dom.quotaManager.temporaryStorage.fixedLimit';
  if (bytes < 0) Services.prefs.clearUserPref(name);
  else Services.prefs.setIntPref(name, Math.ceil(bytes / 1024));
  Services.prefs.savePrefFile(null);
  return true;`;

/** What a click on the button in the toolbar gives: the tab with an address. */
export const ACTIVE_TAB = `
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  const tab = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec === arguments[1]);
  WebExtensionPolicy.getByID(arguments[0]).extension.tabManager.addActiveTabPermission(tab);
  return true;`;

/** What a click in the menu of a page tells the extension. */
export const CHOOSE_MENU = `
  const [, menuItemId, url, selectionText] = arguments;
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  const tab = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec === url);
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  const said = { menuItemId, pageUrl: url, editable: false, modifiers: [], button: 0 };
  if (selectionText) said.selectionText = selectionText;
  extension.emit('webext-menu-menuitem-click', said, tab);
  return true;`;

/** Presses the key that Firefox made for a shortcut of the extension. */
export const PRESS = `
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
