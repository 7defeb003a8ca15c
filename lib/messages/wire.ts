import { browser } from 'wxt/browser';
import type { MessageData, MessageName, MessageReply } from './protocol';

/*
 * The messenger's format on the wire, for scripts that have no room for the messenger. Nothing is parsed
 * here: whoever takes something from what comes parses it.
 */

/** Tells the background something, twice where it is ended meanwhile; whether anybody heard it does not matter. */
export function tell<N extends MessageName>(type: N, data: MessageData<N>): void {
  const sent = () => browser.runtime.sendMessage({ id: 0, type, data, timestamp: 0 });
  sent()
    .catch(sent)
    .catch(() => {});
}

/** Asks the page in a tab. The answer is in the messenger's format; rejects when nobody is there. */
export function askTab<N extends MessageName>(
  tabId: number,
  type: N,
  data: MessageData<N>,
): Promise<unknown> {
  const message = { id: 0, type, data, timestamp: Date.now() };
  // To the page itself: a card in a frame of it hears messages, too.
  return browser.tabs.sendMessage(tabId, message, { frameId: 0 });
}

/** Answers one kind of message of our own extension at once. Returns a function that stops. */
export function reply<N extends MessageName>(name: N, fn: () => MessageReply<N>): () => void {
  const listener = (
    message: { type?: unknown } | null,
    sender: { id?: string | undefined },
    respond: (answer: { res: MessageReply<N> }) => void,
  ) => {
    if (message?.type === name && sender.id === browser.runtime.id) respond({ res: fn() });
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
