import { browser } from 'wxt/browser';

/** Who a message comes from, as the browser tells it. */
export interface MessageSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/**
 * Holds a sender against what the protocol asks. The browser vouches for `id`, `url` and `tab`; the
 * address tells our pages (in a tab, a popup or a frame of a page) from our content scripts, whose
 * address is the page's. Only a background without a page, as Chrome's, has neither address nor
 * tab; anything else without an address is refused.
 */
export function isAllowed(from: 'content' | 'extension' | 'any', sender: MessageSender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  const own =
    sender.url === undefined
      ? sender.tab === undefined
      : sender.url.startsWith(browser.runtime.getURL('/'));
  const content = sender.url !== undefined && sender.tab?.id !== undefined && !own;
  if (from === 'any') return own || content;
  return from === 'extension' ? own : content;
}
