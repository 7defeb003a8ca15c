import { browser } from 'wxt/browser';
import { findTab, type PageTab } from './page-state';

/** What of a change of a tab makes it another page, or its page one of another name. */
interface TabChange {
  url?: string | undefined;
  title?: string | undefined;
}

/**
 * Calls back with the active tab of our own window: now, and whenever another tab becomes the active
 * one, goes to another address, or the window comes to the front. Null while there is none.
 * Returns a function that stops it.
 */
export function followTab(onTab: (tab: PageTab | null) => void): () => void {
  let stopped = false;
  let windowId: number | undefined;
  let tabId: number | undefined;
  let asked = 0;
  const look = async () => {
    const turn = ++asked;
    const tab = await findTab('').catch(() => null);
    // An older answer that comes late is of a tab that was left.
    if (stopped || turn !== asked) return;
    tabId = tab?.id;
    onTab(tab);
  };
  const onActivated = (active: { windowId: number }) => {
    if (windowId === undefined || active.windowId === windowId) void look();
  };
  const onUpdated = (id: number, { url, title }: TabChange) => {
    if (id === tabId && (url !== undefined || title !== undefined)) void look();
  };
  const onFocus = (focused: number) => {
    if (focused === windowId) void look();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.windows.onFocusChanged.addListener(onFocus);
  void browser.windows.getCurrent().then(({ id }) => {
    windowId = id;
  });
  void look();
  return () => {
    stopped = true;
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.windows.onFocusChanged.removeListener(onFocus);
  };
}
