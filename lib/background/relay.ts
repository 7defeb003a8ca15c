import { browser } from 'wxt/browser';
import { send } from '@/lib/messages/client';
import { handle, type Sender } from '@/lib/messages/handler';
import type { MessageData, MessageName, MessageReply } from '@/lib/messages/protocol';
import { ownArticle } from './own-site';

/** The tab that a message came from. Throws where it came from none. */
function tabOf(name: MessageName, { tabId }: Sender): number {
  if (tabId === undefined) throw new Error(`message ${name} refused: not from a tab`);
  return tabId;
}

/**
 * Hands a message of the card on to the reader of the page it lies over. The card cannot reach its
 * tab itself: Firefox gives an extension page in a frame of a website no `tabs`.
 */
const toOwnTab =
  <N extends MessageName>(name: N) =>
  async (data: MessageData<N>, sender: Sender): Promise<MessageReply<N>> =>
    send(name, data, tabOf(name, sender));

/**
 * What a page says of a claim, for a surface that opens it, or for the card over it. Null, too, where it names an
 * article of another site: what is saved of it would stand under a wrong name.
 */
async function claimOfPage(
  { key, tabId: asked }: MessageData<'page/claim'>,
  sender: Sender,
): Promise<MessageReply<'page/claim'>> {
  const tabId = asked ?? tabOf('page/claim', sender);
  const [told, { url }] = await Promise.all([
    send('page/claim', { key }, tabId),
    browser.tabs.get(tabId),
  ]);
  if (!told?.draft) return told;
  const article = ownArticle({ url }, told.draft.article);
  return article && { ...told, draft: { ...told.draft, article } };
}

/** Passes on all that a card says. Returns functions that stop it. */
export function relayCards(): (() => void)[] {
  return [
    handle('card/hello', toOwnTab('card/hello')),
    handle('card/theme', toOwnTab('card/theme')),
    handle('card/resize', toOwnTab('card/resize')),
    handle('card/leaving', toOwnTab('card/leaving')),
    handle('card/close', toOwnTab('card/close')),
    handle('page/claim', claimOfPage),
  ];
}
