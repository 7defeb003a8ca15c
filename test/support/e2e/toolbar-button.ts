import type { PageHandle } from '@/tools/browsers/driver';
import { tabIdOf } from '@/tools/browsers/page-state';
import { waitFor } from '@/tools/browsers/wait';

interface Button {
  text: string;
  title: string;
}

/** What the toolbar's button says of the tab with this address. */
async function button(ours: PageHandle, url: string): Promise<Button> {
  const tabId = await tabIdOf(ours, url);
  return ours.evaluate<Button>(`Promise.all([
    chrome.action.getBadgeText({ tabId: ${tabId} }),
    chrome.action.getTitle({ tabId: ${tabId} }),
  ]).then(([text, title]) => ({ text, title }))`);
}

/** Waits until the badge of that tab's button has a text and the button a title like these. */
export async function waitForButton(
  ours: PageHandle,
  url: string,
  text: RegExp,
  title: RegExp,
): Promise<void> {
  let seen: Button = { text: '', title: '' };
  await waitFor('the toolbar button', async () => {
    seen = await button(ours, url);
    return text.test(seen.text) && title.test(seen.title);
  }).catch((error: Error) => {
    throw new Error(`${error.message}; it says ${JSON.stringify(seen)}`);
  });
}

/**
 * The texts that the badge of a tab's button goes through while something happens, one after the other. Ends with
 * a number.
 */
export async function badgesDuring(
  ours: PageHandle,
  url: string,
  act: () => Promise<unknown>,
): Promise<string[]> {
  const tabId = await tabIdOf(ours, url);
  await ours.evaluate(`void (window.badges = (async () => {
    const seen = [];
    while (!/^\\d+$/.test(seen.at(-1) ?? '') || seen.length < 2) {
      const text = await chrome.action.getBadgeText({ tabId: ${tabId} });
      if (text !== seen.at(-1)) seen.push(text);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    return seen;
  })())`);
  await act();
  return ours.evaluate<string[]>('window.badges');
}
