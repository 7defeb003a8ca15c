import type { Sender } from '@/lib/messages/handler';
import type { MessageData, MessageReply } from '@/lib/messages/protocol';
import { isSameSite } from '@/lib/model/same-site';
import type { ClaimStore } from '@/lib/store/types';
import { refreshReaders } from './notify';

/** Addresses looked up for one page; more than any page truly has. */
const MOST_ADDRESSES = 50;

/** Keeps that a sentence of a page is no claim. Replies with the id that takes it back. */
export async function dismissClaim(
  store: ClaimStore,
  dismissed: MessageData<'claims/dismiss'>,
): Promise<MessageReply<'claims/dismiss'>> {
  const result = await store.dismiss(dismissed);
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
  { urls }: MessageData<'claims/dismissed'>,
  { url: page }: Sender,
): Promise<string[]> {
  if (!page || !URL.canParse(page)) return [];
  const { hostname } = new URL(page);
  const own = urls.filter(
    (url) => URL.canParse(url) && isSameSite(new URL(url).hostname, hostname),
  );
  return store.dismissed(own.slice(0, MOST_ADDRESSES));
}
