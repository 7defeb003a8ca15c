import { findAgain } from '@/lib/anchoring/find-again';
import type { Resolution } from '@/lib/anchoring/resolve';
import type { Sender } from '@/lib/messages/handler';
import type { MessageData, MessageReply } from '@/lib/messages/protocol';
import type { Claim, ClaimState } from '@/lib/model/claim';
import type { PlaceState } from '@/lib/model/page';
import { lookOf } from '@/lib/model/verdict';
import { isSameText } from '@/lib/store/same-article';
import type { ClaimRow, ClaimStore, PlaceChange } from '@/lib/store/types';
import { refreshReaders } from './notify';
import { ofOwnSite, ownArticle } from './own-site';
import { noteWorking } from './working';

/**
 * A claim as pages get it: without what the person wrote. Readers run in the page's process and
 * have no use for notes and tags, so these stay in the extension's own pages.
 */
function withoutPrivateText(claim: Claim): Claim {
  const verdict = claim.verdict && { ...claim.verdict, note: '' };
  return { ...claim, verdict, note: '', tags: [] };
}

/**
 * The saved claims of a page, for its reader, each with the place in the page's text where it was
 * found again. Where that is not what its record says, the record follows. Other readers are not
 * told: two versions of one page, open at once, would else answer each other for ever.
 */
export async function claimsForPage(
  store: ClaimStore,
  { urls, text, truncated }: MessageData<'claims/for-page'>,
  sender: Sender,
): Promise<MessageReply<'claims/for-page'>> {
  const rows = await store.forUrls(ofOwnSite(sender, urls));
  const scales = await store.scales();
  const places = await findAgain(
    text,
    rows.map(({ claim }) => claim.anchor),
  );
  const resolved = ofThisArticle(
    rows.map((row, i) => ({
      ...row,
      ...(places[i] as Resolution),
      ...lookOf(scales, row.claim.verdict),
    })),
    { urls, text },
  );
  const changes: PlaceChange[] = [];
  for (const { claim, state: its, span } of resolved) {
    const state = keptState(its);
    const { start, end } = claim.anchor.position;
    const moved = span !== null && (span.start !== start || span.end !== end);
    // What stands past the end of what was read is not gone.
    if (state === 'missing' && truncated) continue;
    if (state !== claim.state || moved) changes.push({ id: claim.id, state, position: span });
  }
  if (changes.length > 0) await store.setStates(changes);
  return resolved.map((row) => ({ ...row, claim: withoutPrivateText(row.claim) }));
}

/** Without the claims of articles that only a wrong address has brought here. */
function ofThisArticle<R extends ClaimRow & { state: string }>(
  rows: readonly R[],
  page: { urls: readonly string[]; text: string },
): R[] {
  return [...new Set(rows.map(({ article }) => article.id))].flatMap((id) => {
    const own = rows.filter(({ article }) => article.id === id);
    const found = own.map(({ state }) => state === 'found');
    return own[0] && isSameText(own[0].article, page, found) ? own : [];
  });
}

/** What records keep of how a text stands on a page: that it stands in several places is of that page. */
function keptState(state: PlaceState): ClaimState {
  return state === 'ambiguous' ? 'missing' : state;
}

/** Saves a claim that a person picked on a page, and lets the other pages know. */
export async function saveClaim(
  store: ClaimStore,
  draft: MessageData<'claims/save'>,
  sender: Sender,
): Promise<MessageReply<'claims/save'>> {
  const article = ownArticle(sender, draft.article);
  if (!article) return { error: 'other-site' };
  const result = await store.saveDraft({ ...draft, article });
  if (!result.ok) return { error: result.error };
  void noteWorking(result.value.id);
  void refreshReaders();
  return withoutPrivateText(result.value);
}
