import { browser } from 'wxt/browser';
import type { MessageSender } from './sender';

/** An answer in the messenger's format. */
export interface Answer {
  res?: unknown;
  err?: unknown;
}

/**
 * Answers messages of one name with what `reply` gives, in the messenger's format. Where that fails, `words`
 * says of the error what goes over the wire. Knows no schemas: the script in an article has room for none.
 * Returns a function that stops listening.
 */
export function listen(
  name: string,
  reply: (data: unknown, sender: MessageSender) => Promise<unknown>,
  words: (error: unknown) => string,
): () => void {
  const listener = (
    message: { type?: unknown; data?: unknown } | null,
    sender: MessageSender,
    respond: (answer: Answer) => void,
  ) => {
    if (message?.type !== name) return false;
    reply(message.data, sender).then(
      // `undefined` does not survive the wire in every browser.
      (res) => respond({ res: res ?? null }),
      (error: unknown) => respond({ err: { name: 'Error', message: words(error) } }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
