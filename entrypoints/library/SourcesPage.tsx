import { useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { Chip } from '@/components/controls/Chip';
import { Menu } from '@/components/controls/Menu';
import { SelectionBar } from '@/components/library/records/SelectionBar';
import { SourceDialog } from '@/components/library/records/SourceDialog';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { SourceRow } from '@/lib/model/record-row';
import { duplicateSources } from '@/lib/store/duplicates';
import { readLastSources, readSourceRows } from '@/lib/store/records';
import { askMerge } from './ask-merge';
import { RecordsPage } from './RecordsPage';
import { createSourceActs } from './source-acts';
import { useRecordList } from './use-record-list';
import type { LibraryParts } from './views';

type Only = 'duplicates' | 'unused' | null;

/** Every source: the claims it serves, its facts, and what is there twice or for nothing. */
export function SourcesPage(parts: LibraryParts) {
  const { db, go, openDialog } = parts;
  const acts = useMemo(() => createSourceActs(parts), [db]);
  const [only, setOnly] = useState<Only>(null);
  const list = useRecordList(
    parts,
    { last: (most) => readLastSources(db, most), all: () => readSourceRows(db) },
    (rows) => duplicateSources(rows.map(({ source }) => source)),
    ({ id, cited }, doubles) =>
      only === 'duplicates' ? doubles.has(id) : only === 'unused' ? !cited : true,
  );
  const { all, rows, picked } = list;
  const unused = useMemo(() => (all ?? []).filter(({ cited }) => !cited), [all]);
  const pickedUnused = picked.filter(({ cited }) => !cited).map(({ id }) => id);
  const open = (id: string) => go('claims', new URLSearchParams({ source: id }));
  const edit = ({ source }: SourceRow) =>
    openDialog((onClose) => (
      <SourceDialog {...{ source, onClose }} onKeep={(facts) => acts.change(source, facts)} />
    ));
  const merge = () =>
    askMerge(parts, list, acts.merge, {
      title: i18n.t('records_mergetitle', picked.length, [formatNumber(picked.length)]),
      text: i18n.t('records_mergetext'),
      choice: i18n.t('records_kept'),
    });
  const removal = (ids: readonly string[]) => (
    <Button variant="danger" onClick={() => void acts.remove(ids)}>
      {i18n.t('records_deleteunused', [formatNumber(ids.length)])}
    </Button>
  );
  const filters = (
    <>
      {(['duplicates', 'unused'] as const).map((id) => (
        <Chip
          key={id}
          label={i18n.t(`records_${id}`)}
          count={id === 'unused' ? unused.length : list.doubles.size}
          pressed={only === id}
          onClick={() => setOnly(only === id ? null : id)}
        />
      ))}
      {only === 'unused' && unused.length > 0 && removal(rows.map(({ id }) => id))}
    </>
  );
  return (
    <RecordsPage
      {...{ list }}
      title={i18n.t('sources_title')}
      search={i18n.t('sources_search')}
      empty={{
        icon: 'link',
        title: i18n.t(only ? `records_no${only}` : 'sources_empty'),
        text: i18n.t(only ? 'records_searched' : 'sources_emptytext'),
      }}
      onOpen={open}
      keys={{
        Delete: () => (pickedUnused.length > 0 ? void acts.remove(pickedUnused) : false),
      }}
      bar={
        picked.length > 0 ? (
          <SelectionBar count={picked.length} onMerge={merge} onClear={list.letGo}>
            {pickedUnused.length > 0 && removal(pickedUnused)}
          </SelectionBar>
        ) : (
          filters
        )
      }
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
  );
}
