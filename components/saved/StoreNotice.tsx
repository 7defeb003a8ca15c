import { useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { NoticeBar } from '@/components/controls/NoticeBar';
import { storeTrouble } from '@/components/hooks/records/store-trouble';
import { i18n } from '@/lib/i18n/i18n';

/** Says at the top of a surface that the records cannot be reached for now, why, and what to do. */
export function StoreNotice({ class: className }: { class?: string | undefined }) {
  const trouble = storeTrouble.value;
  if (!trouble) return null;
  return (
    <div class={className}>
      {trouble === 'blocked' ? (
        <NoticeBar icon="warn" tone="bad">
          {i18n.t('store_blocked')}
        </NoticeBar>
      ) : (
        <NoticeBar icon="warn" tone="bad" action={<SaveCopy />}>
          {i18n.t('store_newer')}
        </NoticeBar>
      )}
    </div>
  );
}

/** In the place of what did not open; says nothing where `StoreNotice` says why. */
export function StoreFailed() {
  if (storeTrouble.value) return null;
  return (
    <NoticeBar icon="warn" tone="bad">
      {i18n.t('saved_failed')}
    </NoticeBar>
  );
}

function SaveCopy() {
  const [label, setLabel] = useState<'save' | 'busy' | 'failed'>('save');
  const save = async () => {
    setLabel('busy');
    // Hardly ever needed, so its code comes when asked for.
    const { saveRawCopy } = await import('@/components/hooks/exchange/save-raw-copy');
    setLabel((await saveRawCopy()) ? 'save' : 'failed');
  };
  return (
    <Button size="normal" disabled={label === 'busy'} onClick={() => void save()}>
      {i18n.t(label === 'failed' ? 'store_copyfailed' : 'store_copy')}
    </Button>
  );
}
