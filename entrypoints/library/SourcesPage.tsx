import { useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { Chip } from '@/components/controls/Chip';
import { EmptyState } from '@/components/controls/EmptyState';
import { Menu } from '@/components/controls/Menu';
import { useKeys } from '@/components/hooks/use-keys';
import { useRecords } from '@/components/hooks/use-records';
import frame from '@/components/library/frame.module.css';
import type { RowGridHandle } from '@/components/library/grid/use-row-grid';
import { MergeDialog } from '@/components/library/records/MergeDialog';
import { RecordsBar } from '@/components/library/records/RecordsBar';
import { RecordTable } from '@/components/library/records/RecordTable';
import { recordKeys } from '@/components/library/records/record-keys';
import styles from '@/components/library/records/records.module.css';
import { SourceDialog } from '@/components/library/records/SourceDialog';
import { StoreFailed } from '@/components/saved/StoreNotice';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { SourceRow } from '@/lib/model/record-row';
import { duplicateSources } from '@/lib/store/duplicate-sources';
import { readSourceRows } from '@/lib/store/records';
import { createSourceActs } from './source-acts';
import { useShown } from './use-shown';
import type { LibraryParts } from './views';

type Only = 'duplicates' | 'unused' | null;

/** Every source: the claims it serves, its facts, and what is there twice or for nothing. */
export function SourcesPage(parts: LibraryParts) {
  const { db, go, openDialog } = parts;
  const {
    all,
    failed,
    rows: found,
    text,
    setText,
    order,
    setOrder,
  } = useRecords(() => readSourceRows(db));
  useShown(parts, failed || all !== undefined);
  const acts = useMemo(() => createSourceActs(parts), [db]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [only, setOnly] = useState<Only>(null);
  const table = useRef<RowGridHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const doubles = useMemo(
    () => new Set(duplicateSources((all ?? []).map(({ source }) => source)).flat()),
    [all],
  );
  const unused = useMemo(() => (all ?? []).filter(({ cited }) => !cited), [all]);
  const rows = useMemo(
    () =>
      found.filter(({ id, cited }) =>
        only === 'duplicates' ? doubles.has(id) : only === 'unused' ? !cited : true,
      ),
    [found, only, doubles],
  );
  const picked = rows.filter(({ id }) => chosen.has(id));
  const pickedUnused = picked.filter(({ cited }) => !cited).map(({ id }) => id);
  const open = (id: string) => go('claims', new URLSearchParams({ source: id }));
  const select = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const edit = ({ source }: SourceRow) =>
    openDialog((onClose) => (
      <SourceDialog {...{ source, onClose }} onKeep={(facts) => acts.change(source, facts)} />
    ));
  const merge = () =>
    openDialog((onClose) => (
      <MergeDialog
        rows={picked}
        onClose={onClose}
        onMerge={async (keptId) => {
          const ids = picked.map(({ id }) => id).filter((id) => id !== keptId);
          const done = await acts.merge(keptId, ids);
          if (done) setChosen(new Set());
          return done;
        }}
      />
    ));
  const keys = recordKeys({ rows, table, field, open, clear: () => setText(''), text });
  useKeys({
    ...keys,
    x: () => {
      const row = rows[table.current?.at() ?? -1];
      return row ? select(row.id) : false;
    },
    Delete: () => (pickedUnused.length > 0 ? void acts.remove(pickedUnused) : false),
  });
  return (
    <main class={frame.main} aria-label={i18n.t('sources_title')}>
      <RecordsBar label={i18n.t('sources_search')} text={text} onText={setText} fieldRef={field}>
        {picked.length > 0 ? (
          <>
            <span role="status">{i18n.t('records_chosen', [formatNumber(picked.length)])}</span>
            <Button disabled={picked.length < 2} onClick={merge}>
              {i18n.t('records_merge')}
            </Button>
            {pickedUnused.length > 0 && (
              <Button variant="danger" onClick={() => void acts.remove(pickedUnused)}>
                {i18n.t('records_deleteunused', [formatNumber(pickedUnused.length)])}
              </Button>
            )}
            <Button variant="quiet" onClick={() => setChosen(new Set())}>
              {i18n.t('records_clear')}
            </Button>
          </>
        ) : (
          (['duplicates', 'unused'] as const).map((id) => (
            <Chip
              key={id}
              label={i18n.t(`records_${id}`)}
              count={id === 'unused' ? unused.length : doubles.size}
              pressed={only === id}
              onClick={() => setOnly(only === id ? null : id)}
            />
          ))
        )}
        {only === 'unused' && picked.length === 0 && unused.length > 0 && (
          <Button variant="danger" onClick={() => void acts.remove(rows.map(({ id }) => id))}>
            {i18n.t('records_deleteunused', [formatNumber(rows.length)])}
          </Button>
        )}
      </RecordsBar>
      {failed && (
        <div class={styles.notice}>
          <StoreFailed />
        </div>
      )}
      {all && rows.length === 0 ? (
        <EmptyState
          icon="link"
          title={
            text
              ? i18n.t('saved_nomatch', [text])
              : i18n.t(only ? `records_no${only}` : 'sources_empty')
          }
          text={i18n.t(text || only ? 'records_searched' : 'sources_emptytext')}
        />
      ) : (
        <RecordTable
          label={i18n.t('sources_title')}
          busy={!all}
          {...{ rows, order }}
          handle={table}
          onOrder={setOrder}
          onOpen={({ id }) => open(id)}
          selected={chosen}
          onSelect={select}
          actions={(row) => (
            <Menu
              label={i18n.t('source_actions', [row.title])}
              items={[
                { icon: 'edit', text: i18n.t('source_edit'), onChoose: () => edit(row) },
                { icon: 'quote', text: i18n.t('records_showclaims'), onChoose: () => open(row.id) },
                ...(row.cited
                  ? []
                  : [
                      {
                        icon: 'trash' as const,
                        text: i18n.t('records_delete'),
                        onChoose: () => void acts.remove([row.id]),
                      },
                    ]),
              ]}
            />
          )}
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
