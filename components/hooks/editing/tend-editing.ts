import { effect } from '@preact/signals';
import { send } from '@/lib/messages/client';
import type { ClaimEditing } from './claim-editing';

/**
 * Looks after a claim that is open: what is typed is written when the page goes or is hidden, and the background
 * hears which claim was changed last. Returns a function that ends it, and the editing.
 */
export function tendEditing(editing: ClaimEditing): () => void {
  const flush = () => void editing.flush();
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
  const back = ({ persisted }: PageTransitionEvent) => persisted && void editing.startOver();
  window.addEventListener('pageshow', back);
  // The page that is looked at next may be a source of the claim that was changed last.
  const stop = effect(() => {
    if (editing.written.value === 0 || !editing.id.value) return;
    // From now on there is something to lose. Firefox would ask the person, and does so in the options.
    if (!import.meta.env.FIREFOX) void navigator.storage?.persist().catch(() => null);
    void send('claims/edited', { claimId: editing.id.value }).catch(() => null);
  });
  return () => {
    window.removeEventListener('pagehide', flush);
    window.removeEventListener('pageshow', back);
    document.removeEventListener('visibilitychange', flush);
    stop();
    editing.dispose();
  };
}
