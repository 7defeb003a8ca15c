import { browser } from 'wxt/browser';
import { send } from '@/lib/messages/client';

/** The reader that opened this card, and how to speak with it. */
export interface CardLink {
  tabId: number;
  /** The claim on the page. */
  key: string;
  theme: 'light' | 'dark';
  resize: (height: number) => void;
  close: () => void;
}

/**
 * Finds the reader that opened this card by the token in the card's address. Null when no reader
 * of this tab knows the token: then somebody else has framed the page.
 */
export async function connectCard(search: string): Promise<CardLink | null> {
  const token = new URLSearchParams(search).get('token');
  const tabId = await ownTab();
  if (!token || tabId === undefined) return null;
  const reader = { tabId, frameId: 0 };
  const hello = await send('card/hello', { token }, reader).catch(() => null);
  if (!hello) return null;
  return {
    ...hello,
    tabId,
    resize: (height) => void send('card/resize', { token, height }, reader).catch(() => null),
    close: () => void send('card/close', { token }, reader).catch(() => null),
  };
}

/** The tab we are framed in. */
async function ownTab(): Promise<number | undefined> {
  const own = await browser.tabs.getCurrent().catch(() => undefined);
  if (own) return own.id;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}
