import type { Sender } from '@/lib/messages/handler';
import type { MessageData, MessageReply } from '@/lib/messages/protocol';
import type { ClaimStore } from '@/lib/store/types';
import { refreshReaders } from './notify';
import { ofOwnSite, ownArticle } from './own-site';

/** Keeps that a sentence of a page is no claim. Replies with the id that takes it back. */
export async function dismissClaim(
  store: ClaimStore,
  dismissed: MessageData<'claims/dismiss'>,
  sender: Sender,
): Promise<MessageReply<'claims/dismiss'>> {
  const article = ownArticle(sender, dismissed.article);
  if (!article) return { error: 'other-site' };
  const result = await store.dismiss({ ...dismissed, article });
  if (!result.ok) return { error: result.error };
  void refreshReaders();
  return { id: result.value.id };
}

/** Takes that back. Replies whether it could. */
export async function undismissClaim(
  store: ClaimStore,
  { id }: MessageData<'claims/undismiss'>,
): Promise<boolean> {
  const result = await store.undismiss(id);
  if (result.ok) void refreshReaders();
  return result.ok;
}

/** What was dismissed on a page; only for addresses of the sender's own site. */
export async function dismissedOnPage(
  store: ClaimStore,
  { urls, title }: MessageData<'claims/dismissed'>,
  sender: Sender,
): Promise<string[]> {
  return store.dismissed(ofOwnSite(sender, urls), title);
}
