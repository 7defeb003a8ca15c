import { send } from '@/lib/messages/client';
import { handle, type Sender } from '@/lib/messages/handler';
import type { MessageData, MessageName, MessageReply } from '@/lib/messages/protocol';

/**
 * Hands a message of the card on to the reader of the page it lies over. The card cannot reach its
 * tab itself: Firefox gives an extension page in a frame of a website no `tabs`.
 */
const toOwnTab =
  <N extends MessageName>(name: N) =>
  async (data: MessageData<N>, { tabId }: Sender): Promise<MessageReply<N>> => {
    if (tabId === undefined) throw new Error(`message ${name} refused: not from a tab`);
    return send(name, data, tabId);
  };

/** Passes on all that a card says. Returns functions that stop it. */
export function relayCards(): (() => void)[] {
  return [
    handle('card/hello', toOwnTab('card/hello')),
    handle('card/theme', toOwnTab('card/theme')),
    handle('card/resize', toOwnTab('card/resize')),
    handle('card/leaving', toOwnTab('card/leaving')),
    handle('card/close', toOwnTab('card/close')),
    handle('page/claim', toOwnTab('page/claim')),
  ];
}
