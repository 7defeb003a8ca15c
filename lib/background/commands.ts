import { browser } from 'wxt/browser';
import { send } from '@/lib/messages/client';
import { readPage } from './inject';
import { saveSelection } from './save-selection';
import { openSidePanel } from './side-panel';

/** Answers the browser-wide shortcuts that the manifest names. */
export function listenToCommands(): void {
  // A manifest without commands has no such API.
  browser.commands?.onCommand.addListener(async (command, tab) => {
    // Before anything is awaited: browsers open panels only in the turn of a key.
    if (command === 'open-side-panel') {
      if (tab?.windowId !== undefined) await openSidePanel({ windowId: tab.windowId });
      return;
    }
    const tabId = tab?.id ?? (await activeTab());
    // On pages that are closed to extensions there is nothing to do.
    if (tabId === undefined) return;
    if (command === 'read-page') await readPage(tabId, true).catch(() => {});
    if (command === 'save-selection') await saveSelection(tabId).catch(() => {});
    // Where nothing was read there is nothing to step through.
    if (command === 'next-claim') await send('page/step', { by: 1 }, tabId).catch(() => {});
  });
}

async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}
