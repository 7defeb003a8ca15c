import { messenger } from './messenger';
import { type MessageData, type MessageName, type MessageReply, protocol } from './protocol';

/** Where a message goes: the background and open surfaces, or one frame of one tab. */
export type Target = { tabId: number; frameId: number } | undefined;

/**
 * Sends a message and parses the reply by its schema.
 * Rejects when nobody answers, the receiver refuses, or the reply is not of the promised shape.
 */
export async function send<N extends MessageName>(
  name: N,
  data: MessageData<N>,
  target?: Target,
): Promise<MessageReply<N>> {
  // The messenger's overloads cannot follow a generic name.
  const sendMessage = messenger.sendMessage as (
    name: string,
    data: unknown,
    ...target: unknown[]
  ) => Promise<unknown>;
  const reply = await sendMessage(name, data ?? null, ...(target ? [target] : []));
  return protocol[name].reply.parse(reply ?? null) as MessageReply<N>;
}
