import { type Browser, browser } from 'wxt/browser';
import { askTab } from '@/lib/messages/wire';

/** What was asked before the code was there that shows it. */
interface Ahead {
  tab: Promise<Browser.tabs.Tab | undefined>;
  /** The tab's number, once it is known. */
  tabId?: number;
  /** What its page answered to `page/state`, in the messenger's format; not checked yet. */
  state: Promise<unknown>;
}

declare global {
  /** Where the first script of a page leaves it for the others. */
  var claimlightAhead: Ahead | undefined;
}

/** Whether our own address asks for a tab (`?tab=`). */
export const namesTab = (search: string): boolean => new URLSearchParams(search).has('tab');

/** The tab asked for in our own address, else the active one of our window. */
export async function tabFor(search: string): Promise<Browser.tabs.Tab | undefined> {
  if (!namesTab(search)) {
    return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  }
  const id = Number(new URLSearchParams(search).get('tab'));
  return browser.tabs.get(id).catch(() => undefined);
}

/** Asks which tab it is about and how its page stands, for whoever takes the answers later. */
export function askAhead(search: string): void {
  const tab = tabFor(search);
  const state = tab.then((found) => {
    if (found?.id === undefined) throw new Error('no tab');
    ahead.tabId = found.id;
    return askTab(found.id, 'page/state', null);
  });
  const ahead: Ahead = { tab, state };
  globalThis.claimlightAhead = ahead;
  // Whoever takes it hears of it.
  state.catch(() => {});
}

/** The tab that was asked for ahead; undefined where none was. */
export const tabAhead = (): Ahead['tab'] | undefined => globalThis.claimlightAhead?.tab;

/** What was asked of the page of a tab ahead. It is handed out once: later, the page may have gone on. */
export function takeAhead(tabId: number): Promise<unknown> | undefined {
  const ahead = globalThis.claimlightAhead;
  if (ahead?.tabId !== tabId) return undefined;
  globalThis.claimlightAhead = undefined;
  return ahead.state;
}
