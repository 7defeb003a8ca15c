import { offerUndo } from '@/components/controls/offer-undo';
import { tellChanged } from '@/components/hooks/records/tell-changed';
import type { keptFacts } from '@/components/source/source-draft';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { Source } from '@/lib/model/source';
import type { SourcesBefore } from '@/lib/store/merge-sources';
import { createSourceStore } from '@/lib/store/source-store';
import type { LibraryParts } from './views';

/** What is done to sources in the library: each tells what happened and can be taken back. */
export function createSourceActs({
  db,
  store,
  toast,
}: Pick<LibraryParts, 'db' | 'store' | 'toast'>) {
  const sources = createSourceStore(db, { onChange: tellChanged });
  const undo = (before: SourcesBefore) => async () => (await sources.restore(before)).ok;
  return {
    /** Keeps other facts; tells whether they are kept. */
    async change(source: Source, facts: ReturnType<typeof keptFacts>): Promise<boolean> {
      const result = await store.updateSource(source.id, facts);
      if (!result.ok) return false;
      const { title, publisher, authors, publishedAt, kind } = source;
      const before = { title, publisher, authors, publishedAt, kind };
      offerUndo(toast, i18n.t('records_changed'), async () => {
        return (await store.updateSource(source.id, before)).ok;
      });
      return true;
    },
    async merge(keptId: string, ids: readonly string[]): Promise<boolean> {
      const result = await sources.merge(keptId, ids);
      if (!result.ok) return false;
      const count = ids.length + 1;
      offerUndo(toast, i18n.t('records_merged', count, [formatNumber(count)]), undo(result.value));
      return true;
    },
    async remove(ids: readonly string[]): Promise<void> {
      const result = await sources.removeUnused(ids);
      if (!result.ok) return toast.show(i18n.t('claim_failother'));
      const count = result.value.sources.length;
      offerUndo(toast, i18n.t('records_deleted', count, [formatNumber(count)]), undo(result.value));
    },
  };
}
