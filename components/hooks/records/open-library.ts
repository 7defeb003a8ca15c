import { browser } from 'wxt/browser';

/** Opens the library in a tab of its own, at a place such as "#/claims". */
export async function openLibrary(hash = ''): Promise<void> {
  await browser.tabs.create({ url: new URL(`/library.html${hash}`, location.origin).href });
}
