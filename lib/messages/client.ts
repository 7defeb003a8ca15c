import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { messenger } from './messenger';
import { type MessageData, type MessageName, type MessageReply, protocol } from './protocol';

/** A message that brought no usable answer; the message text says what happened. */
export class MessageError extends Error {
  constructor(name: MessageName, reason: string, options?: ErrorOptions) {
    super(`message ${name}: ${reason}`, options);
    this.name = 'MessageError';
  }
}

/**
 * Sends a message to the page in a tab or, without `tabId`, to the background and the open surfaces;
 * parses the reply by its schema.
 * Rejects with a `MessageError` when nobody answers, the receiver refuses or fails, this script
 * belongs to an extension that was updated or removed, or the reply is not of the promised shape.
 */
export async function send<N extends MessageName>(
  name: N,
  data: MessageData<N>,
  tabId?: number,
): Promise<MessageReply<N>> {
  // A script that outlived its extension keeps the API but not the id.
  if (!browser.runtime?.id) throw new MessageError(name, 'the extension was updated or removed');
  let reply: unknown;
  try {
    reply = await (tabId === undefined
      ? sendToOurs(name, data ?? null)
      : sendToTab(tabId, name, data));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MessageError(name, UNANSWERED.test(reason) ? 'nobody answered' : reason, { cause });
  }
  const parsed = protocol[name].reply.safeParse(reply ?? null);
  if (!parsed.success) throw new MessageError(name, 'the reply is not of the promised shape');
  return parsed.data as MessageReply<N>;
}

// The messenger's overloads cannot follow a generic name.
const sendToOurs = messenger.sendMessage as (name: string, data: unknown) => Promise<unknown>;

/**
 * The messenger's own way to a tab leaves an unread `lastError` for every tab without a receiver,
 * which Chrome reports as an error of the extension. This one speaks the same format.
 */
async function sendToTab(tabId: number, name: string, data: unknown) {
  const message = { id: 0, type: name, data: data ?? null, timestamp: Date.now() };
  // To the page itself: a card in a frame of it hears messages, too.
  const answer: unknown = await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  const parsed = Answer.safeParse(answer);
  if (!parsed.success) throw new Error('no response');
  if (parsed.data.err) throw new Error(parsed.data.err.message);
  return parsed.data.res;
}

const Answer = z.object({
  res: z.optional(z.unknown()),
  err: z.optional(z.object({ message: z.string() })),
});

/** How browsers and the messenger say that there was no receiver, or that it went away. */
const UNANSWERED =
  /no response|receiving end does not exist|no listeners|port closed|channel closed/i;
