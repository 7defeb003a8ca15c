import { useMemo, useState } from 'preact/hooks';
import { Chip } from '@/components/controls/Chip';
import { SelectionBar } from '@/components/library/records/SelectionBar';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import { duplicateArticles } from '@/lib/store/duplicates';
import { readArticleRows, readLastArticles } from '@/lib/store/records';
import { createArticleActs } from './article-acts';
import { askMerge } from './ask-merge';
import { RecordsPage } from './RecordsPage';
import { useRecordList } from './use-record-list';
import type { LibraryParts } from './views';

/** The articles that claims were saved from: their claims, and what is there twice. */
export function ArticlesPage(parts: LibraryParts) {
  const { db, go } = parts;
  const acts = useMemo(() => createArticleActs(parts), [db]);
  const [doubled, setDoubled] = useState(false);
  const list = useRecordList(
    parts,
    { last: (most) => readLastArticles(db, most), all: () => readArticleRows(db) },
    (rows) => duplicateArticles(rows.map(({ article }) => article)),
    ({ id }, doubles) => !doubled || doubles.has(id),
  );
  const { picked, doubles } = list;
  const merge = () =>
    askMerge(parts, list, acts.merge, {
      title: i18n.t('articles_mergetitle', picked.length, [formatNumber(picked.length)]),
      text: i18n.t('articles_mergetext'),
      choice: i18n.t('articles_kept'),
    });
  return (
    <RecordsPage
      {...{ list }}
      title={i18n.t('articles_title')}
      search={i18n.t('articles_search')}
      empty={{
        icon: 'file',
        title: i18n.t(doubled ? 'articles_noduplicates' : 'articles_empty'),
        text: i18n.t(doubled ? 'records_searched' : 'saved_emptytext'),
      }}
      onOpen={(id) => go('claims', new URLSearchParams({ article: id }))}
      bar={
        picked.length > 0 ? (
          <SelectionBar count={picked.length} onMerge={merge} onClear={list.letGo} />
        ) : (
          <Chip
            label={i18n.t('records_duplicates')}
            count={doubles.size}
            pressed={doubled}
            onClick={() => setDoubled(!doubled)}
          />
        )
      }
    />
  );
}
