import { send } from '@/lib/messages/client';

/** The reader that opened this card, and how to speak with it. */
export interface CardLink {
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
  if (!token) return null;
  // The background passes these on to the reader of our tab.
  const hello = await send('card/hello', { token }).catch(() => null);
  if (!hello) return null;
  return {
    ...hello,
    resize: (height) => void send('card/resize', { token, height }).catch(() => null),
    close: () => void send('card/close', { token }).catch(() => null),
  };
}
