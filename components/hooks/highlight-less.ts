import { updateSettings } from '@/lib/settings/settings';
import type { ClaimStore } from '@/lib/store/types';
import type { ClaimSubject } from './edited-claim';

/** By how many points of 100 "Highlight less" raises the threshold, and where it ends. */
const STEP = 10;
const HIGHEST = 90;

/** Takes back what was done. */
type Undo = () => void;

/** Keeps that an unsaved claim's sentence is none. Resolves to what takes it back, null on failure. */
export type Dismiss = () => Promise<Undo | null>;

/** Null for a claim that its page did not find by itself: there is nothing to take the light from. */
export function dismissOf(store: ClaimStore, { draft, page }: ClaimSubject): Dismiss | null {
  if (!draft || page?.score === null) return null;
  const { article, quote } = draft;
  return async () => {
    const kept = await store.dismiss({ article, quote });
    return kept.ok ? () => void store.undismiss(kept.value.id) : null;
  };
}

/**
 * Raises the threshold from which claims are lit, on all sites: there is one threshold, the one in
 * the options. Resolves to the new one and what takes it back; null where it is as high as it goes.
 */
export async function highlightLess(): Promise<{ threshold: number; undo: Undo } | null> {
  let before = HIGHEST;
  const { threshold } = await updateSettings((settings) => {
    before = settings.threshold;
    return { threshold: Math.max(before, Math.min(HIGHEST, before + STEP)) };
  });
  if (threshold === before) return null;
  return { threshold, undo: () => void updateSettings({ threshold: before }).catch(() => null) };
}
