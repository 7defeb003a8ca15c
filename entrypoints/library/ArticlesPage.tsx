import { useRef } from 'preact/hooks';
import { EmptyState } from '@/components/controls/EmptyState';
import { useKeys } from '@/components/hooks/use-keys';
import { useRecords } from '@/components/hooks/use-records';
import frame from '@/components/library/frame.module.css';
import type { RowGridHandle } from '@/components/library/grid/use-row-grid';
import { RecordsBar } from '@/components/library/records/RecordsBar';
import { RecordTable } from '@/components/library/records/RecordTable';
import { recordKeys } from '@/components/library/records/record-keys';
import styles from '@/components/library/records/records.module.css';
import { StoreFailed } from '@/components/saved/StoreNotice';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import { readArticleRows } from '@/lib/store/records';
import { useShown } from './use-shown';
import type { LibraryParts } from './views';

/** The articles that claims were saved from. Opening one lists its claims. */
export function ArticlesPage({ db, go, onShown }: LibraryParts) {
  const { all, failed, rows, text, setText, order, setOrder } = useRecords(() =>
    readArticleRows(db),
  );
  useShown({ onShown }, failed || all !== undefined);
  const table = useRef<RowGridHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const open = (id: string) => go('claims', new URLSearchParams({ article: id }));
  useKeys(recordKeys({ rows, table, field, open, clear: () => setText(''), text }));
  return (
    <main class={frame.main} aria-label={i18n.t('articles_title')}>
      <RecordsBar label={i18n.t('articles_search')} text={text} onText={setText} fieldRef={field} />
      {failed && (
        <div class={styles.notice}>
          <StoreFailed />
        </div>
      )}
      {all && rows.length === 0 ? (
        <EmptyState
          icon="file"
          title={text ? i18n.t('saved_nomatch', [text]) : i18n.t('articles_empty')}
          text={i18n.t(text ? 'records_searched' : 'saved_emptytext')}
        />
      ) : (
        <RecordTable
          label={i18n.t('articles_title')}
          busy={!all}
          {...{ rows, order }}
          handle={table}
          onOrder={setOrder}
          onOpen={({ id }) => open(id)}
        />
      )}
      <p class={styles.foot} role="status">
        {all &&
          i18n.t('records_count', all.length, [
            formatNumber(rows.length),
            formatNumber(all.length),
          ])}
      </p>
    </main>
  );
}
