import { describe } from '@/lib/anchoring/describe';
import { candidate, lookAgain } from '@/lib/anchoring/look-again';
import { sentenceAround } from '@/lib/anchoring/sentence-around';
import type { MessageData, MessageReply } from '@/lib/messages/protocol';
import type { ClaimStore } from '@/lib/store/types';

/** Longest context kept with a claim, in UTF-16 code units. */
const CONTEXT_LIMIT = 2_000;

/**
 * The places of a page's text that may be a saved claim of which it is not known where it stands: those
 * that say something like it, or, where given, the very part that a person chose. Nothing is written.
 */
export async function candidatesFor(
  store: ClaimStore,
  { claimId, page, span }: MessageData<'claims/look-again'>,
): Promise<MessageReply<'claims/look-again'>> {
  const detail = await store.detail(claimId);
  if (!detail) return [];
  const { text, blocks } = page;
  const { anchor, quote } = detail.claim;
  const found = span ? [candidate(text, span, quote)] : lookAgain(text, anchor);
  return found.map(({ span: place, added, removed }) => {
    const around = sentenceAround(text, place);
    const described = describe(text, place, blocks);
    return {
      quote: described.quote.exact,
      anchor: described,
      context: text.slice(around.start, Math.min(around.end, around.start + CONTEXT_LIMIT)),
      added,
      removed,
    };
  });
}
