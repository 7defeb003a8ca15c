import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { EmptyState } from '@/components/controls/EmptyState';
import { Field } from '@/components/controls/Field';
import { IconButton } from '@/components/controls/IconButton';
import { Key } from '@/components/controls/Keys';
import { NoticeBar } from '@/components/controls/NoticeBar';
import { useKeys } from '@/components/hooks/use-keys';
import { useLive } from '@/components/hooks/use-live';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { Scale } from '@/lib/model/verdict';
import { SavedList } from './SavedList';
import styles from './SavedPanel.module.css';
import type { SavedClaim } from './saved-rows';

interface Props {
  /** Finds saved claims, newest first; runs again when the store changes. */
  search: (text: string) => Promise<SavedClaim[]>;
  counts: { claims: number; articles: number } | undefined;
  scales: readonly Scale[];
  /** What was searched for when the panel was last shown. */
  query: string;
  onQuery: (query: string) => void;
  onOpen: (ids: string[], index: number) => void;
  onDelete: (id: string) => void;
  /** Exports these claims, or all. */
  onExport: (ids: string[] | null) => Promise<void>;
  onShowPage: () => void;
  /** Place of the row that takes the focus when it appears; null for none. */
  focusAt: { current: number | null };
  /** Starts in the search field. */
  searching: boolean;
}

/** Every saved claim: search, list, export. */
export function SavedPanel(props: Props) {
  const { counts, query, onQuery } = props;
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const found = useLive(() => props.search(query), [query]);
  // The rows before a search's answer stay, but say nothing of how many match.
  const [shown, setShown] = useState<{ query: string; claims: SavedClaim[] } | null>(null);
  useEffect(() => {
    if (found.value) setShown({ query, claims: found.value });
  }, [found.value]);
  useEffect(() => {
    if (props.searching) field.current?.focus();
  }, [props.searching]);
  useKeys({
    '/': () => field.current?.focus(),
    Escape: () => (query ? onQuery('') : false),
  });
  if (found.failed) {
    return (
      <div class={styles.notice}>
        <NoticeBar icon="warn" tone="bad">
          {i18n.t('saved_failed')}
        </NoticeBar>
      </div>
    );
  }
  if (counts?.claims === 0) {
    return (
      <EmptyState icon="book" title={i18n.t('saved_emptytitle')} text={i18n.t('saved_emptytext')}>
        <Button variant="primary" onClick={props.onShowPage}>
          {i18n.t('saved_showpage')}
        </Button>
      </EmptyState>
    );
  }
  const claims = shown?.claims ?? [];
  const exportShown = async () => {
    setBusy(true);
    await props.onExport(query ? claims.map(({ claim }) => claim.id) : null);
    setBusy(false);
  };
  return (
    <>
      <div class={styles.search}>
        <Field
          icon="search"
          type="search"
          label={i18n.t('saved_search')}
          placeholder={i18n.t('saved_placeholder')}
          value={query}
          onInput={onQuery}
          inputRef={field}
          trailing={
            query ? (
              <IconButton icon="x" label={i18n.t('saved_clear')} onClick={() => onQuery('')} />
            ) : (
              <Key name="/" />
            )
          }
        />
      </div>
      {shown && claims.length === 0 && query ? (
        <EmptyState
          icon="search"
          title={i18n.t('saved_nomatch', [query])}
          text={i18n.t('saved_nomatchtext')}
        >
          <Button onClick={() => onQuery('')}>{i18n.t('saved_clear')}</Button>
        </EmptyState>
      ) : (
        <SavedList
          claims={claims}
          scales={props.scales}
          words={query.split(/\s+/)}
          focusAt={props.focusAt}
          onOpen={props.onOpen}
          onDelete={props.onDelete}
        />
      )}
      <footer class={styles.foot}>
        <span role="status">{shown && counts ? countText(shown, counts) : ''}</span>
        <Button
          variant="quiet"
          icon="download"
          disabled={busy || claims.length === 0}
          onClick={() => void exportShown()}
        >
          {i18n.t(busy ? 'saved_exporting' : query ? 'saved_exportthese' : 'saved_export')}
        </Button>
      </footer>
    </>
  );
}

function countText(
  shown: { query: string; claims: readonly unknown[] },
  { claims, articles }: { claims: number; articles: number },
): string {
  if (shown.query) {
    return i18n.t('saved_found', claims, [formatNumber(shown.claims.length), formatNumber(claims)]);
  }
  return [
    i18n.t('saved_claims', claims, [formatNumber(claims)]),
    i18n.t('saved_articles', articles, [formatNumber(articles)]),
  ].join(' ');
}
