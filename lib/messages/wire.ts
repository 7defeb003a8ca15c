import { browser } from 'wxt/browser';
import type { MessageData, MessageName, MessageReply } from './protocol';

/*
 * The messenger's format on the wire, for the script that runs on every page and has no room for
 * the messenger. Nothing is parsed here: nothing is taken from what comes, and the background
 * parses what it is sent.
 */

/** Tells the background something; whether anybody heard it does not matter. */
export function tell<N extends MessageName>(type: N, data: MessageData<N>): void {
  browser.runtime.sendMessage({ id: 0, type, data, timestamp: 0 }).catch(() => {});
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
