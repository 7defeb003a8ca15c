import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

const EXTENSION = 'test-extension-id';

/** What was put into which tab, in order. */
export interface FakeTabs {
  injected: string[];
  /** Messages that reached a reader. */
  received: { tabId: number; type: string; data: unknown }[];
  icons: { tabId?: number; path?: unknown }[];
  /** Tabs whose detector answers, and whether it sees an article. */
  detected: Map<number, boolean>;
}

/**
 * Tabs as the browser keeps them, where the fake browser has none: an injected reader answers
 * messages from then on, `closed` tabs refuse every script, the others have no receiver.
 */
export function fakeTabs(closed: number[] = []): FakeTabs {
  const state: FakeTabs = { injected: [], received: [], icons: [], detected: new Map() };
  const readers = new Set<number>();
  const { detected } = state;
  const put = (tabId: number, files: readonly string[] = []) => {
    if (closed.includes(tabId)) throw new Error('Cannot access contents of the page');
    for (const file of files) state.injected.push(`${tabId} ${file}`);
  };
  vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockImplementation((async (injection: {
    target: { tabId: number };
    files?: string[];
  }) => put(injection.target.tabId, injection.files)) as never);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async (injection: {
    target: { tabId: number };
    files?: string[];
  }) => {
    put(injection.target.tabId, injection.files);
    if (injection.files?.some((file) => file.includes('reader')))
      readers.add(injection.target.tabId);
  }) as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (
    tabId: number,
    { type, data }: { type: string; data: unknown },
  ) => {
    if (type === 'detector/state' && detected.has(tabId)) {
      return { res: { article: detected.get(tabId), language: 'en' } };
    }
    if (!readers.has(tabId)) {
      throw new Error('Could not establish connection. Receiving end does not exist.');
    }
    state.received.push({ tabId, type, data });
    return { res: type === 'page/state' ? PAGE_STATE : null };
  }) as never);
  vi.spyOn(fakeBrowser.action, 'setIcon').mockImplementation((async (details: object) => {
    state.icons.push(details);
  }) as never);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(((key: string, values?: string[]) =>
    [key, ...(values ?? [])].join(' ')) as never);
  return state;
}

const PAGE_STATE = {
  url: 'https://news.example/story',
  host: 'news.example',
  title: '',
  status: 'on',
  language: 'en',
  sentences: 1,
  truncated: false,
  claims: [],
  entities: [],
};

/** Delivers a message to the background as the browser does; gives its reply or error. */
export function deliver(type: string, data: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const message = { id: 1, type, data, timestamp: 1 };
    const answer = ({ res, err }: { res?: unknown; err?: { message: string } }) =>
      err ? reject(new Error(err.message)) : resolve(res);
    void fakeBrowser.runtime.onMessage.trigger(message, sender, answer);
  });
}

export const content = (tabId: number, url = 'https://www.news.example/story') => ({
  id: EXTENSION,
  url,
  frameId: 0,
  tab: { id: tabId },
});

export const popup = { id: EXTENSION, url: `chrome-extension://${EXTENSION}/popup.html` };
