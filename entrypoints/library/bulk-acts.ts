import { offerUndo } from '@/components/controls/offer-undo';
import type { ToastState } from '@/components/controls/toast-state';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { Result } from '@/lib/model/result';
import type { VerdictLevel } from '@/lib/model/verdict';
import type { BulkChange, ClaimStore, StoreError } from '@/lib/store/types';

/** What is done to many claims at once. Each says what it did, and offers to undo it. */
export interface BulkActs {
  /** Null clears the verdict. */
  rate(ids: readonly string[], scale: string, level: VerdictLevel | null): Promise<void>;
  tag(ids: readonly string[], tags: readonly string[]): Promise<void>;
  /** Tells whether they are deleted. */
  remove(ids: readonly string[]): Promise<boolean>;
}

/** Makes the acts over a store. */
export function createBulkActs(store: ClaimStore, toast: ToastState): BulkActs {
  const tell = (
    result: Result<BulkChange, StoreError>,
    words: (count: number, said: string) => string,
  ): boolean => {
    if (!result.ok) {
      toast.show(i18n.t(result.error === 'full' ? 'claim_failfull' : 'claim_failother'));
      return false;
    }
    const change = result.value;
    const count = change.claims.length;
    if (count === 0) toast.show(i18n.t('bulk_nothing'));
    else {
      const said = words(count, formatNumber(count));
      offerUndo(toast, said, async () => (await store.undoBulk(change)).ok);
    }
    return true;
  };
  return {
    async rate(ids, scale, level) {
      const chosen = level && { scale, value: level.id, word: level.word };
      tell(await store.setVerdicts(ids, chosen), (count, said) =>
        level
          ? i18n.t('bulk_rated', count, [said, level.word])
          : i18n.t('bulk_cleared', count, [said]),
      );
    },
    async tag(ids, tags) {
      tell(await store.addTags(ids, tags), (count, said) => i18n.t('bulk_tagged', count, [said]));
    },
    async remove(ids) {
      return tell(await store.removeAll(ids), (count, said) =>
        i18n.t('claim_deleted', count, [said]),
      );
    },
  };
}
