import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { EmptyState } from '@/components/controls/EmptyState';
import type { IconName } from '@/components/controls/icon-paths';
import { type KeyMap, useKeys } from '@/components/hooks/use-keys';
import frame from '@/components/library/frame.module.css';
import type { RowGridHandle } from '@/components/library/grid/use-row-grid';
import { RecordsBar } from '@/components/library/records/RecordsBar';
import { RecordTable } from '@/components/library/records/RecordTable';
import { recordKeys } from '@/components/library/records/record-keys';
import styles from '@/components/library/records/records.module.css';
import { StoreFailed } from '@/components/saved/StoreNotice';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { RecordRow } from '@/lib/model/record-row';
import type { RecordList } from './use-record-list';

interface Props<T extends RecordRow> {
  list: RecordList<T>;
  title: string;
  /** Name of the search field. */
  search: string;
  /** Filters, or what can be done with what is selected. */
  bar: ComponentChildren;
  /** What is said where there is nothing, and where nothing fits what is looked for. */
  empty: { icon: IconName; title: string; text: string };
  onOpen: (id: string) => void;
  /** Keys besides those of every list. */
  keys?: KeyMap;
  actions?: (row: T) => ComponentChildren;
}

/** A view of the library that lists records of one kind: search, rows, how many there are. */
export function RecordsPage<T extends RecordRow>(props: Props<T>) {
  const { list, title, empty, onOpen } = props;
  const { all, rows, text, setText, select } = list;
  const table = useRef<RowGridHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  useKeys({
    ...recordKeys({
      ...{ rows, table, field, text },
      open: onOpen,
      clear: () => setText(''),
      letGo: list.picked.length > 0 ? list.letGo : null,
    }),
    x: (event) => {
      const row = rows[table.current?.at() ?? -1];
      return row ? select(row.id, event.shiftKey) : false;
    },
    ...props.keys,
  });
  return (
    <main class={frame.main} aria-label={title}>
      <RecordsBar label={props.search} text={text} onText={setText} fieldRef={field}>
        {props.bar}
      </RecordsBar>
      {list.failed && (
        <div class={styles.notice}>
          <StoreFailed />
        </div>
      )}
      {all && rows.length === 0 ? (
        <EmptyState
          {...empty}
          title={text ? i18n.t('saved_nomatch', [text]) : empty.title}
          text={text ? i18n.t('records_searched') : empty.text}
        />
      ) : (
        <RecordTable
          label={title}
          busy={!all}
          rows={rows}
          onOpen={({ id }) => onOpen(id)}
          order={list.order}
          handle={table}
          onOrder={list.setOrder}
          selected={list.chosen}
          onSelect={select}
          onSelectAll={list.selectAll}
          actions={props.actions}
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
