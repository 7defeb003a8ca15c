import { offerUndo } from '@/components/controls/offer-undo';
import { tellChanged } from '@/components/hooks/records/tell-changed';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import { createArticleStore } from '@/lib/store/article-store';
import type { LibraryParts } from './views';

/** What is done to articles in the library: it tells what happened and can be taken back. */
export function createArticleActs({ db, toast }: Pick<LibraryParts, 'db' | 'toast'>) {
  const articles = createArticleStore(db, { onChange: tellChanged });
  return {
    /** Tells whether they are one article now. */
    async merge(keptId: string, ids: readonly string[]): Promise<boolean> {
      const result = await articles.merge(keptId, ids);
      if (!result.ok) return false;
      const count = ids.length + 1;
      offerUndo(toast, i18n.t('articles_merged', count, [formatNumber(count)]), async () => {
        return (await articles.restore(result.value)).ok;
      });
      return true;
    },
  };
}
