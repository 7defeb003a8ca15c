import { messenger } from './messenger';
import type { MessageData, MessageName, MessageReply } from './protocol';
import { isAllowed } from './sender';

/**
 * The protocol as content scripts speak it: typed, with the sender checked, without the schemas.
 * Those would be a third of the script on every article, and they guard the other way: the
 * background and our pages parse all that comes from a page, while a page's script hears only
 * them.
 */
export async function ask<N extends MessageName>(
  name: N,
  data: MessageData<N>,
): Promise<MessageReply<N>> {
  const sendMessage = messenger.sendMessage as (name: string, data: unknown) => Promise<unknown>;
  return (await sendMessage(name, data ?? null)) as MessageReply<N>;
}

/**
 * Answers one kind of message that a surface or the background sends to a page.
 * Returns a function that stops listening.
 */
export function answer<N extends MessageName>(
  name: N,
  fn: (data: MessageData<N>) => Promise<MessageReply<N>> | MessageReply<N>,
): () => void {
  const onMessage = messenger.onMessage as (
    name: string,
    listener: (message: { data: unknown; sender: Parameters<typeof isAllowed>[1] }) => unknown,
  ) => () => void;
  return onMessage(name, async ({ data, sender }) => {
    if (!isAllowed('extension', sender)) throw new Error(`message ${name} refused: wrong sender`);
    // `undefined` does not survive the wire in every browser.
    return (await fn(data as MessageData<N>)) ?? null;
  });
}
