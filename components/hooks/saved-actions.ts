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
export function savedActions(store: ClaimStore | null, toast: ToastState): SavedActions {
  const done = (
    result: Result<BulkChange, StoreError> | undefined,
    say: (count: number) => string,
  ) => {
    if (!result?.ok) {
      toast.show(i18n.t('claim_failother'));
      return false;
    }
    const change = result.value;
    toast.show(say(change.claims.length), () => void store?.undoBulk(change));
    return true;
  };
  return {
    remove: async (ids) =>
      done(await store?.removeAll(ids), (count) =>
        i18n.t('claim_deleted', count, [formatNumber(count)]),
      ),
    tag: async (ids, tag) =>
      done(await store?.addTags(ids, [tag]), (count) =>
        i18n.t('picked_tagged', count, [formatNumber(count)]),
      ),
  };
}
