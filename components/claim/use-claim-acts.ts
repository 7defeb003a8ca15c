import type { ToastState } from '@/components/controls/toast-state';
import type { ClaimEditing } from '@/components/hooks/editing/claim-editing';
import type { EditedClaim } from '@/components/hooks/editing/edited-claim';
import { useKeys } from '@/components/hooks/use-keys';
import { i18n } from '@/lib/i18n/i18n';
import { copyQuote } from './copy-quote';

/** What is done with an open claim as a whole: Y copies it, C saves it. Returns the copying, for a button. */
export function useClaimActs(
  claim: EditedClaim | null | undefined,
  editing: ClaimEditing,
  toast: ToastState,
): () => void {
  const copy = async () => {
    if (!claim) return;
    toast.show(i18n.t((await copyQuote(claim)) ? 'claim_copied' : 'claim_copyfailed'));
  };
  useKeys({
    c: () => (editing.id.peek() ? false : void editing.save()),
    y: () => void copy(),
  });
  return () => void copy();
}
