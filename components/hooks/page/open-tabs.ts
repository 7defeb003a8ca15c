import { send } from '@/lib/messages/client';
import type { OpenTab, TabSource } from '@/lib/model/tab-source';

/**
 * The other tabs that Claimlight may read, the most lately used first; null when they cannot be
 * asked for. The background lists them: Firefox gives an extension page in a frame no `tabs`.
 */
export function openTabs(): Promise<OpenTab[] | null> {
  return send('tabs/list', null).catch(() => null);
}

/** What the page in a tab says of itself, and the words that are selected there. */
export function readTab(tabId: number): Promise<TabSource | null> {
  return send('tabs/read', { tabId }).catch(() => null);
}
