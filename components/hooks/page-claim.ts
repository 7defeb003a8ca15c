import { useEffect, useState } from 'preact/hooks';
import { send } from '@/lib/messages/client';
import type { ClaimSubject } from './edited-claim';

/** A claim in a list that can be opened: on its page, saved, or both. */
export interface ClaimRef {
  /** Its key on the open page, if it is there. */
  key: string | null;
  claimId: string | null;
}

/** Asks a tab's page, or the page that we are framed in, for a claim; null when it knows none. */
export async function subjectOf(key: string, tabId?: number): Promise<ClaimSubject | null> {
  const answer = await send('page/claim', { key }, tabId).catch(() => null);
  return answer && { claimId: answer.claim.claimId, page: answer.claim, draft: answer.draft };
}

/** Fetches what is needed to open a claim; undefined while on its way, null when it is gone. */
export function useSubject(tabId: number | undefined, ref: ClaimRef) {
  const [subject, setSubject] = useState<ClaimSubject | null>();
  const { key, claimId } = ref;
  useEffect(() => {
    let current = true;
    const saved = claimId ? { claimId, page: null, draft: null } : null;
    const asked = key && tabId !== undefined ? subjectOf(key, tabId) : Promise.resolve(null);
    setSubject(undefined);
    void asked.then((answer) => {
      if (current) setSubject(answer ?? saved);
    });
    return () => {
      current = false;
    };
  }, [tabId, key, claimId]);
  return subject;
}
