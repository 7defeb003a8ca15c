import { useEffect, useRef, useState } from 'preact/hooks';
import { EmptyState } from '@/components/controls/EmptyState';
import { Field } from '@/components/controls/Field';
import { Key } from '@/components/controls/Keys';
import { NoticeBar } from '@/components/controls/NoticeBar';
import { useKeys } from '@/components/hooks/use-keys';
import { useLive } from '@/components/hooks/use-live';
import frame from '@/components/library/frame.module.css';
import { SavedList } from '@/components/saved/SavedList';
import { i18n } from '@/lib/i18n/i18n';
import { ClaimDetail } from './ClaimDetail';
import styles from './ClaimsPage.module.css';
import type { LibraryParts } from './views';

/** Every saved claim, and the one that is open beside the list. */
export function ClaimsPage(parts: LibraryParts) {
  const { store, scales, toast, query, go } = parts;
  const text = query.get('text') ?? '';
  const open = query.get('claim');
  const field = useRef<HTMLInputElement>(null);
  const focusAt = useRef<number | null>(null);
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const found = useLive(() => store.search({ text }), [text]);
  const put = (change: Record<string, string | null>, how: 'push' | 'replace') => {
    const next = new URLSearchParams(query);
    for (const [name, value] of Object.entries(change)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    go('claims', next, how);
  };
  useKeys({ '/': () => field.current?.focus(), Escape: () => put({ claim: null }, 'push') });
  const remove = async (id: string) => {
    const result = await store.remove(id);
    if (!result.ok) return toast.show(i18n.t('claim_failother'));
    toast.show(i18n.t('claim_deleted', 1), () => void store.restore(id));
  };
  return (
    <main class={frame.main}>
      <div class={styles.claims}>
        <div class={styles.list}>
          <div class={styles.bar}>
            <Field
              icon="search"
              type="search"
              label={i18n.t('saved_search')}
              placeholder={i18n.t('saved_placeholder')}
              value={typed}
              onInput={(value) => {
                setTyped(value);
                put({ text: value }, 'replace');
              }}
              inputRef={field}
              trailing={<Key name="/" />}
            />
          </div>
          {found.failed && (
            <NoticeBar icon="warn" tone="bad">
              {i18n.t('saved_failed')}
            </NoticeBar>
          )}
          {found.value?.length === 0 ? (
            <EmptyState
              icon="book"
              title={text ? i18n.t('saved_nomatch', [text]) : i18n.t('saved_emptytitle')}
              text={i18n.t(text ? 'saved_nomatchtext' : 'saved_emptytext')}
            />
          ) : (
            <SavedList
              claims={found.value ?? []}
              scales={scales}
              words={text.split(/\s+/)}
              focusAt={focusAt}
              onOpen={(ids, index) => put({ claim: ids[index] ?? null }, 'push')}
              onDelete={(id) => void remove(id)}
            />
          )}
        </div>
        {open && (
          <ClaimDetail
            key={open}
            {...parts}
            claimId={open}
            onClose={() => put({ claim: null }, 'push')}
            onDelete={(id) => void remove(id)}
          />
        )}
      </div>
    </main>
  );
}
