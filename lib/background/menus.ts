import { browser } from 'wxt/browser';
import { i18n } from '@/lib/i18n/i18n';
import type { ClaimStore } from '@/lib/store/types';
import { citePage } from './cite';
import { readPage } from './inject';
import { saveSelection } from './save-selection';

/** The lines that we add to the browser's own menu of a page, by their ids. */
const MENUS = {
  'save-claim': { title: 'menu_saveclaim', contexts: ['selection'] },
  'cite-page': { title: 'menu_citepage', contexts: ['page', 'selection'] },
  'read-page': { title: 'menu_readpage', contexts: ['page'] },
} as const;

/** Longest selection that becomes a quoted passage, in UTF-16 code units. */
const LONGEST = 2_000;

/** Puts our lines into the menu; the browser keeps them until the next version does it again. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, { title, contexts }] of Object.entries(MENUS)) {
    browser.contextMenus.create({
      id,
      title: i18n.t(title),
      contexts: [...contexts],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
}

/** Answers them. */
export function listenToMenus(store: ClaimStore): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    const tabId = tab?.id;
    if (tabId === undefined) return;
    const quote = selectionText.trim();
    const acts: Record<keyof typeof MENUS, () => Promise<void>> = {
      'save-claim': () => saveSelection(tabId),
      'cite-page': () => citePage(store, tabId, quote.length > LONGEST ? '' : quote),
      'read-page': () => readPage(tabId, true),
    };
    const act = Object.hasOwn(acts, menuItemId) && acts[menuItemId as keyof typeof MENUS];
    // Pages that are closed to extensions stay as they are.
    if (act) void act().catch(() => {});
  });
}
