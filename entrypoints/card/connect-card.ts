import { send } from '@/lib/messages/client';

/** The reader that opened this card, and how to speak with it. */
export interface CardLink {
  /** The claim on the page. */
  key: string;
  theme: 'light' | 'dark';
  /** Where the focus starts. */
  focus: 'heading' | 'source';
  /** Calls back when the reader asks the card to close; returns what ends that. */
  onLeave: (fn: () => void) => () => void;
  resize: (height: number) => void;
  /** Asks what the page's text stands on now; null where nobody answers. */
  askTheme: () => Promise<'light' | 'dark' | null>;
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
    onLeave(fn) {
      const hear = ({ data }: MessageEvent<unknown>) => {
        const asked = readAsked(data, token);
        if (!asked) return;
        void send('card/leaving', { token }).catch(() => null);
        if (!asked.stay) fn();
      };
      addEventListener('message', hear);
      return () => removeEventListener('message', hear);
    },
    resize: (height) => void send('card/resize', { token, height }).catch(() => null),
    askTheme: () => send('card/theme', { token }).catch(() => null),
    close: () => void send('card/close', { token }).catch(() => null),
  };
}

/**
 * Whether the card is to close, or to stay and only answer. Only who made the token can ask; whatever else a
 * page sends is not for us.
 */
function readAsked(data: unknown, token: string): { stay: boolean } | null {
  if (typeof data !== 'object' || data === null) return null;
  if (!('leave' in data) || data.leave !== token) return null;
  return { stay: 'stay' in data && data.stay === true };
}
