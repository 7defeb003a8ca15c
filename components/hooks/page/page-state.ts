import { browser } from 'wxt/browser';
import { send } from '@/lib/messages/client';
import type { PageState } from '@/lib/model/page';
import { siteName } from '@/lib/model/site-name';
import { tabAhead, tabFor } from './ahead';

/** The tab whose page is shown. */
export interface PageTab {
  id: number;
  windowId: number;
  url: string;
  title: string;
}

/** Stores that the browsers close to extensions although their addresses look like any other. */
const CLOSED = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/** The tab asked for in our own address, else the active one of our window. */
export async function findTab(search: string): Promise<PageTab | null> {
  const tab = await (tabAhead() ?? tabFor(search));
  if (tab?.id === undefined) return null;
  return { id: tab.id, windowId: tab.windowId, url: tab.url ?? '', title: tab.title ?? '' };
}

/** Host without `www.`, as the site rules name it; empty for pages that are on no site. */
function hostOf(url: string): string {
  if (!/^https?:/.test(url) || !URL.canParse(url)) return '';
  return siteName(new URL(url).hostname);
}

/**
 * How a tab's page stands: asks its reader, else its detector, else says why nobody answers. `asked`: what its
 * reader was asked already.
 */
export async function readPage(tab: PageTab, asked?: Promise<unknown>): Promise<PageState> {
  try {
    return await send('page/state', null, tab.id, asked);
  } catch {
    return { ...emptyState(tab), ...(await unread(tab)) };
  }
}

async function unread(tab: PageTab) {
  try {
    const { article, language } = await send('detector/state', null, tab.id);
    const foreign = language !== '' && language !== 'und' && !/^en\b/i.test(language);
    const status = !article ? 'not-article' : foreign ? 'language' : 'off';
    return { status, language } as const;
  } catch {
    return { status: await unheard(tab) };
  }
}

/** Why none of our scripts answers in a tab. */
async function unheard({ id, url }: PageTab): Promise<PageState['status']> {
  const host = hostOf(url);
  if (!host || CLOSED.includes(host)) return 'forbidden';
  if (!(await hasAccess(url))) return 'no-access';
  if (await isLoading(id)) return 'reading';
  return (await letsIn(id)) ? 'failed' : 'forbidden';
}

/** Our scripts come when the document is there. */
const isLoading = (id: number): Promise<boolean> =>
  browser.tabs.get(id).then(
    ({ status }) => status === 'loading',
    () => false,
  );

/**
 * Whether the browser lets scripts of extensions into what a tab shows. It does not where it shows a page of its
 * own under the address of another, as when a site did not answer, and on some that only it knows.
 */
const letsIn = (tabId: number): Promise<boolean> =>
  browser.scripting
    .executeScript({ target: { tabId }, func: () => true, injectImmediately: true })
    .then(
      ([answer]) => answer?.result === true,
      () => false,
    );

/** Whether the person lets us into a page's site; where that cannot be told, it is supposed. */
function hasAccess(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originPattern(url)] }).catch(() => true);
}

/** The match pattern of a page's site; patterns know no ports. */
export function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** A page of which nothing is known; without a tab there is none that could be read. */
export const emptyState = (tab: PageTab | null): PageState => ({
  url: tab?.url ?? '',
  host: hostOf(tab?.url ?? ''),
  title: tab?.title ?? '',
  status: tab ? 'reading' : 'forbidden',
  language: '',
  sentences: 0,
  truncated: false,
  claims: [],
  entities: [],
});

/**
 * Calls back whenever the page of a tab reports or the tab finishes loading, and with `onLeave` when it begins
 * to load another document. It only listens in: answering a report is the background's to do. Returns a function
 * that stops it.
 */
export function watchPage(tabId: number, onChange: () => void, onLeave: () => void): () => void {
  const onMessage = (
    message: unknown,
    sender: { tab?: { id?: number | undefined } | undefined },
  ) => {
    const type = (message as { type?: unknown } | null)?.type;
    if (type === 'page/report' && sender.tab?.id === tabId) onChange();
  };
  const onUpdated = (id: number, change: { status?: string }) => {
    if (id !== tabId) return;
    if (change.status === 'complete') onChange();
    else if (change.status === 'loading') onLeave();
  };
  browser.runtime.onMessage.addListener(onMessage);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.runtime.onMessage.removeListener(onMessage);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
