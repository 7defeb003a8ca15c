import { browser } from 'wxt/browser';
import type { Sender } from '@/lib/messages/handler';
import type { MessageData } from '@/lib/messages/protocol';
import { OpenTab, TabSource } from '@/lib/model/tab-source';

/** Output of the content scripts' build, as a path in the package. */
const SOURCE = '/content-scripts/source.js';
/** Time a page has to say what it is, in ms; one that hangs never answers. */
const PATIENCE = 3_000;

/**
 * The tabs whose pages we may read, the most lately used first, without the sender's own. Browsers
 * tell us address and title of no others, so that this needs no permission of its own.
 */
export async function listTabs({ tabId }: Sender): Promise<OpenTab[]> {
  const own =
    tabId === undefined ? undefined : await browser.tabs.get(tabId).catch(() => undefined);
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  return tabs
    .filter((tab) => tab.id !== tabId && tab.incognito === (own?.incognito ?? false))
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap(({ id, title = '', url }) => {
      const parsed = OpenTab.safeParse({ id, title, url });
      return parsed.success ? [parsed.data] : [];
    });
}

/** What the page in a tab says of itself; null where it cannot be read or does not answer. */
export async function readTab({ tabId }: MessageData<'tabs/read'>): Promise<TabSource | null> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  // A script would wait until the person wakes it.
  if (!tab || tab.discarded) return null;
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const run = browser.scripting
    .executeScript({ target: { tabId, frameIds: [0] }, files: [SOURCE] })
    .then(([frame]) => frame?.result)
    .catch(() => null);
  // What comes from a page's process is held to its schema.
  const parsed = TabSource.safeParse(await Promise.race([run, late]));
  return parsed.success ? parsed.data : null;
}
