import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { Id, Timestamp } from '@/lib/model/primitives';
import type { ClaimDetail, ClaimStore } from '@/lib/store/types';

/** How long after its last change a claim counts as being worked on, in ms. */
const WHILE = 4 * 60 * 60_000;

const Working = z.object({ claimId: Id, at: Timestamp });

/** Lasts as long as the browser runs, and longer than this script, which ends when it is idle. */
const item = storage.defineItem<unknown>('session:working', { fallback: null });

/** A person changed this claim. */
export async function noteWorking(claimId: string): Promise<void> {
  await item.setValue({ claimId, at: new Date().toISOString() }).catch(() => {});
}

/** The claim that the person works on; undefined where there is none, or it was deleted since. */
export async function workingClaim(store: ClaimStore): Promise<ClaimDetail | undefined> {
  const parsed = Working.safeParse(await item.getValue().catch(() => null));
  if (!parsed.success || Date.now() - Date.parse(parsed.data.at) > WHILE) return undefined;
  return store.detail(parsed.data.claimId).catch(() => undefined);
}
