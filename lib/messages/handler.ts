import { messenger } from './messenger';
import { type MessageData, type MessageName, type MessageReply, protocol } from './protocol';
import { isAllowed, type MessageSender } from './sender';

export interface Sender {
  tabId: number | undefined;
  frameId: number | undefined;
  url: string | undefined;
}

/**
 * Answers one kind of message. The data is parsed by its schema and the sender held against the
 * protocol before `fn` runs; a stranger's or malformed message is refused with an error.
 * Returns a function that stops listening.
 */
export function handle<N extends MessageName>(
  name: N,
  fn: (data: MessageData<N>, sender: Sender) => Promise<MessageReply<N>> | MessageReply<N>,
): () => void {
  const { from, data: schema } = protocol[name];
  const onMessage = messenger.onMessage as (
    name: string,
    listener: (message: { data: unknown; sender: MessageSender }) => unknown,
  ) => () => void;
  return onMessage(name, async ({ data, sender }) => {
    if (!isAllowed(from, sender)) throw new Error(`message ${name} refused: wrong sender`);
    const parsed = schema.safeParse(data ?? null);
    if (!parsed.success) throw new Error(`message ${name} refused: malformed`);
    const reply = await fn(parsed.data as MessageData<N>, {
      tabId: sender.tab?.id,
      frameId: sender.frameId,
      url: sender.url,
    });
    // `undefined` does not survive the wire in every browser.
    return reply ?? null;
  });
}
