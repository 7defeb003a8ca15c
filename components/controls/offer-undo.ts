import { i18n } from '@/lib/i18n/i18n';
import type { ToastState } from './toast-state';

/** Takes back what was done. Resolves to whether it did; where it rejects, it did not. */
export type Undo = () => Promise<boolean>;

/** Says what was done and offers to take it back; where that fails, it says so, too. */
export function offerUndo(toast: ToastState, done: string, undo: Undo): void {
  toast.show(done, async () => {
    if (!(await undo().catch(() => false))) toast.show(i18n.t('bulk_undofailed'));
  });
}
