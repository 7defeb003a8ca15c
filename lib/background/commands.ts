import { browser } from 'wxt/browser';
import { readPage } from './inject';

/** Answers the browser-wide shortcuts that the manifest names. */
export function listenToCommands(): void {
  // A manifest without commands has no such API.
  browser.commands?.onCommand.addListener(async (command, tab) => {
    if (command !== 'read-page') return;
    const tabId = tab?.id ?? (await activeTab());
    // On pages that are closed to extensions there is nothing to do.
    if (tabId !== undefined) await readPage(tabId, true).catch(() => {});
  });
}

async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}
