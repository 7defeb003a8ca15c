import { useEffect, useMemo } from 'preact/hooks';
import type { ClaimStore } from '@/lib/store/types';
import { ClaimEditing } from './claim-editing';
import type { ClaimSubject } from './edited-claim';
import { tendEditing } from './tend-editing';

/** Opens a claim for as long as the component lives; what is typed is written when it goes. */
export function useClaimEditing(store: ClaimStore, subject: ClaimSubject): ClaimEditing {
  const editing = useMemo(() => new ClaimEditing(store, subject), [store, subject]);
  useEffect(() => tendEditing(editing), [editing]);
  return editing;
}
