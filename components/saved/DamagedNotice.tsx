import { Button } from '@/components/controls/Button';
import { NoticeBar } from '@/components/controls/NoticeBar';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';

interface Props {
  /** Records that were set aside. */
  count: number;
  onSave: () => void;
}

/** Says that some records could not be read and are kept aside, with the way to look at them. */
export function DamagedNotice({ count, onSave }: Props) {
  return (
    <div role="status">
      {count > 0 && (
        <NoticeBar icon="warn" action={<Button onClick={onSave}>{i18n.t('damaged_save')}</Button>}>
          {i18n.t('damaged_found', count, [formatNumber(count)])}
        </NoticeBar>
      )}
    </div>
  );
}
