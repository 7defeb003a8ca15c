import { browser } from 'wxt/browser';
import { send } from '@/lib/messages/client';

/** Tells the reader of every open page that saved claims changed. Tabs without one are passed over. */
export async function refreshReaders(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : send('page/refresh', undefined, id))),
  );
}
