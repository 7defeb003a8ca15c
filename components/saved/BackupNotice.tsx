import { useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { NoticeBar } from '@/components/controls/NoticeBar';
import type { BackupReminder } from '@/components/hooks/exchange/use-backup-reminder';
import { formatDate, formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';

interface Props {
  reminder: BackupReminder | null;
  class?: string | undefined;
}

/** A quiet word that much has changed since the last backup, with the way to one. */
export function BackupNotice({ reminder, class: className }: Props) {
  return (
    <div role="status">
      {reminder && (
        <div class={className}>
          <Reminder {...reminder} />
        </div>
      )}
    </div>
  );
}

function Reminder({ changed, lastBackup, backUp, putOff }: BackupReminder) {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    await backUp();
    setBusy(false);
  };
  return (
    <NoticeBar
      icon="info"
      action={
        <>
          <Button disabled={busy} onClick={() => void save()}>
            {i18n.t('options_savebackup')}
          </Button>
          <Button variant="quiet" onClick={putOff}>
            {i18n.t('backup_notnow')}
          </Button>
        </>
      }
    >
      {lastBackup
        ? i18n.t('backup_due', changed, [formatNumber(changed), formatDate(lastBackup)])
        : i18n.t('backup_never', changed, [formatNumber(changed)])}
    </NoticeBar>
  );
}
