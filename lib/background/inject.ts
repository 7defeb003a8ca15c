import { browser } from 'wxt/browser';
import { send } from '@/lib/messages/client';

/** Output of the content scripts' build, as paths in the package. */
const READER = '/content-scripts/reader.js';
export const HIGHLIGHTS = '/content-scripts/highlights.css' as const;
const DETECTOR = '/content-scripts/detector.js';

/** Injections under way, so that two requests at once give one reader. Losing it costs nothing. */
const underway = new Map<number, Promise<void>>();

/** Whether a reader answers in the tab's page. */
async function hasReader(tabId: number): Promise<boolean> {
  return send('page/state', undefined, tabId).then(
    () => true,
    () => false,
  );
}

async function inject(tabId: number): Promise<void> {
  if (await hasReader(tabId)) return;
  const target = { tabId, frameIds: [0] };
  await browser.scripting.insertCSS({ target, files: [HIGHLIGHTS] });
  await browser.scripting.executeScript({ target, files: [READER] });
}

/**
 * Puts the reader and the highlight styles into a tab's page, once a document. A reader that is
 * there already is left alone. Rejects where the browser keeps extensions out.
 */
function ensureReader(tabId: number): Promise<void> {
  const pending = underway.get(tabId) ?? inject(tabId).finally(() => underway.delete(tabId));
  underway.set(tabId, pending);
  return pending;
}

/** Reads a page now; `force` whether or not it looks like an article. */
export async function readPage(tabId: number, force: boolean): Promise<void> {
  await ensureReader(tabId);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await send('page/again', { force }, tabId);
      return;
    } catch (error) {
      // A reader that was only just put in may not listen yet.
      if (attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

/** How often, and how far apart in ms, a new reader is asked. */
const ATTEMPTS = 20;
const PAUSE = 50;

/**
 * Puts the detector into pages that are open already: after the extension was (re)started, or when
 * it was let into sites. `origins` are match patterns.
 */
export async function detectOpenPages(
  origins: readonly string[] = ['http://*/*', 'https://*/*'],
): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...origins], discarded: false });
  await Promise.allSettled(
    tabs.flatMap(({ id }) =>
      id === undefined
        ? []
        : browser.scripting.executeScript({ target: { tabId: id }, files: [DETECTOR] }),
    ),
  );
}
