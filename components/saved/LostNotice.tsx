import { Button } from '@/components/controls/Button';
import { NoticeBar } from '@/components/controls/NoticeBar';
import { useLostRecords } from '@/components/hooks/records/use-lost-records';
import { formatDate } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';

/** Says that what was kept here is gone, which browsers do without a word, and what helps. */
export function LostNotice({ class: className }: { class?: string | undefined }) {
  const lost = useLostRecords();
  if (!lost) return null;
  return (
    <div class={className}>
      <NoticeBar
        icon="warn"
        tone="bad"
        action={<Button onClick={lost.forget}>{i18n.t('lost_understood')}</Button>}
      >
        {i18n.t('lost_records', [formatDate(lost.at)])}
      </NoticeBar>
    </div>
  );
}
