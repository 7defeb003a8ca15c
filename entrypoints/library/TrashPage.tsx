import { Button } from '@/components/controls/Button';
import { ConfirmDialog } from '@/components/controls/ConfirmDialog';
import { EmptyState } from '@/components/controls/EmptyState';
import { useLive } from '@/components/hooks/use-live';
import frame from '@/components/library/frame.module.css';
import { PageHead } from '@/components/library/PageHead';
import { TrashList } from '@/components/library/TrashList';
import { StoreFailed } from '@/components/saved/StoreNotice';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import { TRASH_DAYS } from '@/lib/model/trash';
import { useShown } from './use-shown';
import type { LibraryParts } from './views';

/** Deleted claims, for as long as they can be restored. */
export function TrashPage({ store, scales, toast, openDialog, onShown }: LibraryParts) {
  const found = useLive(() => store.trash(), [store]);
  const claims = found.value;
  useShown({ onShown }, found.failed || claims !== undefined);
  const restore = async (ids: readonly string[]) => {
    const result = await store.restoreAll(ids);
    if (!result.ok) return toast.show(i18n.t('trash_failed'));
    toast.show(i18n.t('trash_restored', result.value, [formatNumber(result.value)]));
  };
  const destroy = async (ids: readonly string[]) => {
    const result = await store.destroyAll(ids);
    if (!result.ok) return toast.show(i18n.t('trash_failed'));
    toast.show(i18n.t('trash_destroyed', result.value, [formatNumber(result.value)]));
  };
  const ask = (ids: readonly string[]) =>
    openDialog((onClose) => (
      <ConfirmDialog
        title={i18n.t('trash_ask', ids.length, [formatNumber(ids.length)])}
        text={i18n.t('trash_asktext')}
        action={i18n.t('trash_destroy')}
        onClose={onClose}
        onConfirm={() => {
          onClose();
          void destroy(ids);
        }}
      />
    ));
  return (
    <main class={frame.main}>
      <PageHead title={i18n.t('library_trash')} text={i18n.t('trash_text', [TRASH_DAYS])}>
        {claims && claims.length > 0 && (
          <Button size="normal" onClick={() => ask(claims.map(({ id }) => id))}>
            {i18n.t('trash_empty')}
          </Button>
        )}
      </PageHead>
      {found.failed && <StoreFailed />}
      {claims &&
        (claims.length === 0 ? (
          <EmptyState
            icon="trash"
            title={i18n.t('trash_nothing')}
            text={i18n.t('trash_nothingtext', [TRASH_DAYS])}
          />
        ) : (
          <TrashList
            {...{ claims, scales }}
            onRestore={(ids) => void restore(ids)}
            onDestroy={ask}
          />
        ))}
    </main>
  );
}
