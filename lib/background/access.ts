import { browser } from 'wxt/browser';
import { detectOpenPages } from './inject';

/**
 * People can keep an extension out of a site, or of all sites, and let it in again. The browser
 * puts content scripts only into pages that are opened later; this sees to those that are open.
 */
export function listenToAccess(): void {
  browser.permissions.onAdded.addListener(({ origins }) => {
    if (origins && origins.length > 0) void detectOpenPages(origins);
  });
}
