import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { errorWords } from './error-words';
import { messenger } from './messenger';
import { type MessageData, type MessageName, type MessageReply, protocol } from './protocol';
import { askTab } from './wire';

/** A message that brought no usable answer; the message text says what happened. */
export class MessageError extends Error {
  constructor(name: MessageName, reason: string, options?: ErrorOptions) {
    super(`message ${name}: ${reason}`, options);
    this.name = 'MessageError';
  }
}

/**
 * Sends a message to the page in a tab or, without `tabId`, to the background and the open surfaces;
 * parses the reply by its schema. `asked`: the answer of a tab that was asked already. A background that
 * was ended before it answered is started and told again: all that is said to it can be said twice.
 * Rejects with a `MessageError` when nobody answers, the receiver refuses or fails, this script
 * belongs to an extension that was updated or removed, or the reply is not of the promised shape.
 */
export async function send<N extends MessageName>(
  name: N,
  data: MessageData<N>,
  tabId?: number,
  asked?: Promise<unknown>,
): Promise<MessageReply<N>> {
  // A script that outlived its extension keeps the API but not the id.
  if (!browser.runtime?.id) throw new MessageError(name, 'the extension was updated or removed');
  let reply: unknown;
  try {
    reply = await (tabId === undefined
      ? sendToOurs(name, data ?? null).catch((error: unknown) => {
          if (!isUnanswered(error)) throw error;
          return sendToOurs(name, data ?? null);
        })
      : answerOf(asked ?? askTab(tabId, name, data ?? (null as MessageData<N>))));
  } catch (cause) {
    throw new MessageError(name, isUnanswered(cause) ? 'nobody answered' : errorWords(cause), {
      cause,
    });
  }
  const parsed = protocol[name].reply.safeParse(reply ?? null);
  if (!parsed.success) throw new MessageError(name, 'the reply is not of the promised shape');
  return parsed.data as MessageReply<N>;
}

// The messenger's overloads cannot follow a generic name.
const sendToOurs = messenger.sendMessage as (name: string, data: unknown) => Promise<unknown>;

/**
 * The answer of a tab that was asked past the messenger: its own way leaves an unread `lastError` for every tab
 * without a receiver, which Chrome reports as an error of the extension.
 */
async function answerOf(asked: Promise<unknown>): Promise<unknown> {
  const parsed = Answer.safeParse(await asked);
  if (!parsed.success) throw new Error('no response');
  if (parsed.data.err) throw new Error(parsed.data.err.message);
  return parsed.data.res;
}

const Answer = z.object({
  res: z.optional(z.unknown()),
  err: z.optional(z.object({ message: z.string() })),
});

/** Whether there was no receiver, or it went away, in the words of the browsers and of the messenger. */
const isUnanswered = (error: unknown): boolean =>
  /no response|receiving end does not exist|no listeners|port closed|channel closed/i.test(
    errorWords(error),
  );
