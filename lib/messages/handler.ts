import { browser } from 'wxt/browser';
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
 * Returns a function that stops listening. The messenger's own `onMessage` also answers to names that
 * every object has, as `constructor`.
 */
export function handle<N extends MessageName>(
  name: N,
  fn: (data: MessageData<N>, sender: Sender) => Promise<MessageReply<N>> | MessageReply<N>,
): () => void {
  const { from, data: schema } = protocol[name];
  const listener = (
    message: { type?: unknown; data?: unknown } | null,
    sender: MessageSender,
    respond: (answer: Answer) => void,
  ) => {
    if (message?.type !== name) return false;
    const reply = async () => {
      if (!isAllowed(from, sender)) throw new Error(`message ${name} refused: wrong sender`);
      const parsed = schema.safeParse(message.data ?? null);
      if (!parsed.success) throw new Error(`message ${name} refused: malformed`);
      return fn(parsed.data as MessageData<N>, {
        tabId: sender.tab?.id,
        frameId: sender.frameId,
        url: sender.url,
      });
    };
    reply().then(
      // `undefined` does not survive the wire in every browser.
      (res) => respond({ res: res ?? null }),
      (error: unknown) => respond({ err: { name: 'Error', message: wordsOf(error) } }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** An answer in the messenger's format; `wordsOf` keeps stacks and causes on this side. */
interface Answer {
  res?: unknown;
  err?: { name: string; message: string };
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
