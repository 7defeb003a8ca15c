import { offerUndo } from '@/components/controls/offer-undo';
import type { ToastState } from '@/components/controls/toast-state';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { Result } from '@/lib/model/result';
import type { BulkChange, ClaimStore, StoreError } from '@/lib/store/types';

/** What can be done with many saved claims at a time; each can be undone for as long as its toast stays. */
export interface SavedActions {
  /** True when they are gone. */
  remove: (ids: readonly string[]) => Promise<boolean>;
  tag: (ids: readonly string[], tag: string) => Promise<boolean>;
}

/** All or none is done; what fails is said, and nothing is lost. */
export function savedActions(
  coming: ClaimStore | Promise<ClaimStore>,
  toast: ToastState,
): SavedActions {
  const act = async (
    change: (store: ClaimStore) => Promise<Result<BulkChange, StoreError>>,
    say: (count: number) => string,
  ) => {
    const store = await coming;
    const result = await change(store);
    if (!result.ok) {
      toast.show(i18n.t('claim_failother'));
      return false;
    }
    const count = result.value.claims.length;
    if (count === 0) toast.show(i18n.t('bulk_nothing'));
    else offerUndo(toast, say(count), async () => (await store.undoBulk(result.value)).ok);
    return true;
  };
  return {
    remove: (ids) =>
      act(
        (store) => store.removeAll(ids),
        (count) => i18n.t('claim_deleted', count, [formatNumber(count)]),
      ),
    tag: (ids, tag) =>
      act(
        (store) => store.addTags(ids, [tag]),
        (count) => i18n.t('picked_tagged', count, [formatNumber(count)]),
      ),
  };
}
