import { browser } from 'wxt/browser';
import { type Answer, listen } from './listen';
import type { MessageData, MessageName, MessageReply } from './protocol';
import { isAllowed, type MessageSender } from './sender';

/*
 * The protocol as the script in an article speaks it: typed, with the sender checked, in the
 * messenger's format on the wire. The messenger and the schemas would be a third of that script,
 * and the schemas guard the other way: the background and our pages parse all that comes from a
 * page, while a page's script hears only them.
 */

/**
 * Sends a message to the background; one that is ended before it answers is started and told again. Rejects
 * when nobody answers, or with an error.
 */
export async function ask<N extends MessageName>(
  name: N,
  data: MessageData<N>,
): Promise<MessageReply<N>> {
  const message = { id: 0, type: name, data: data ?? null, timestamp: Date.now() };
  const sent = () => browser.runtime.sendMessage(message);
  const answer: Answer | undefined = await sent().catch(sent);
  if (!answer || answer.err) throw new Error(`message ${name} failed`);
  return answer.res as MessageReply<N>;
}

/**
 * Answers one kind of message that a surface or the background sends to a page.
 * Returns a function that stops listening.
 */
export function answer<N extends MessageName>(
  name: N,
  fn: (data: MessageData<N>) => Promise<MessageReply<N>> | MessageReply<N>,
): () => void {
  const reply = async (data: unknown, sender: MessageSender) => {
    if (!isAllowed('extension', sender)) throw new Error(`message ${name} refused: wrong sender`);
    return fn(data as MessageData<N>);
  };
  return listen(name, reply, String);
}
