import { useEffect, useState } from 'preact/hooks';
import type { ClaimSubject } from '@/components/hooks/editing/edited-claim';
import { send } from '@/lib/messages/client';

/** A claim in a list that can be opened: on its page, saved, or both. */
export interface ClaimRef {
  /** Its key on the open page, if it is there. */
  key: string | null;
  claimId: string | null;
}

/** Asks a tab's page, or the page that we are framed in, for a claim; null when it knows none. */
export async function subjectOf(key: string, tabId?: number): Promise<ClaimSubject | null> {
  const answer = await send('page/claim', { key, tabId }).catch(() => null);
  return answer && { claimId: answer.claim.claimId, page: answer.claim, draft: answer.draft };
}

/** Fetches what is needed to open a claim; undefined while on its way, null when it is gone. */
export function useSubject(tabId: number | undefined, ref: ClaimRef) {
  const { key, claimId } = ref;
  const of = `${tabId} ${key} ${claimId}`;
  const [found, setFound] = useState<{ of: string; subject: ClaimSubject | null }>();
  useEffect(() => {
    let current = true;
    const saved = claimId ? { claimId, page: null, draft: null } : null;
    const asked = key && tabId !== undefined ? subjectOf(key, tabId) : Promise.resolve(null);
    void asked.then((answer) => {
      if (current) setFound({ of, subject: answer ?? saved });
    });
    return () => {
      current = false;
    };
  }, [of]);
  // What was fetched for another claim is not shown for this one, not for a moment.
  return found?.of === of ? found.subject : undefined;
}
