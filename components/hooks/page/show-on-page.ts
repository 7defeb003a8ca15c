import { send } from '@/lib/messages/client';

/** Scrolls a page to a claim; false when its text is not there. */
export function showOnPage(tabId: number, key: string): Promise<boolean> {
  return send('page/show', { key }, tabId).catch(() => false);
}
