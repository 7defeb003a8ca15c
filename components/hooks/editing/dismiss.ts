import type { Undo } from '@/components/controls/offer-undo';
import type { ClaimStore } from '@/lib/store/types';
import type { ClaimSubject } from './edited-claim';

/** Keeps that an unsaved claim's sentence is none. Resolves to what takes it back; null on failure. */
export type Dismiss = () => Promise<Undo | null>;

/** Null for a claim that its page did not find by itself: there is nothing to take the light from. */
export function dismissOf(store: ClaimStore, { draft, page }: ClaimSubject): Dismiss | null {
  if (!draft || page?.score === null) return null;
  const { article, quote } = draft;
  return async () => {
    const kept = await store.dismiss({ article, quote });
    return kept.ok ? async () => (await store.undismiss(kept.value.id)).ok : null;
  };
}
