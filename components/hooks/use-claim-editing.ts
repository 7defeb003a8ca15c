import { effect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { send } from '@/lib/messages/client';
import type { ClaimStore } from '@/lib/store/types';
import { ClaimEditing } from './claim-editing';
import type { ClaimSubject } from './edited-claim';

/** Opens a claim for as long as the component lives; what is typed is written when it goes. */
export function useClaimEditing(store: ClaimStore, subject: ClaimSubject): ClaimEditing {
  const editing = useMemo(() => new ClaimEditing(store, subject), [store, subject]);
  useEffect(() => {
    const onHide = () => void editing.flush();
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      editing.dispose();
    };
  }, [editing]);
  // The page that is looked at next may be a source of the claim that was changed last.
  useEffect(
    () =>
      effect(() => {
        if (editing.written.value === 0 || !editing.id.value) return;
        // From now on there is something to lose. Firefox would ask the person, and does so in the options.
        if (!import.meta.env.FIREFOX) void navigator.storage?.persist().catch(() => null);
        void send('claims/edited', { claimId: editing.id.value }).catch(() => null);
      }),
    [editing],
  );
  return editing;
}
