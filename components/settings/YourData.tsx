import { useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { ConfirmDialog } from '@/components/controls/ConfirmDialog';
import type { ToastState } from '@/components/controls/toast-state';
import type { OwnData } from '@/components/hooks/settings/use-own-data';
import { formatBytes, formatDate, formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import { DataMeter } from './DataMeter';
import { Section } from './Section';
import { SettingRow } from './SettingRow';

interface Props {
  data: OwnData;
  toast: ToastState;
  /** Goes to where files are read. */
  onImport: () => void;
}

/** What is kept and how much room it takes; backup, restoring, and deleting all of it. */
export function YourData({ data, toast, onImport }: Props) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const { counts, usage, sizes, lastBackup, persistence } = data;
  const claims = i18n.t('options_claimcount', counts?.claims ?? 0);
  const sources = i18n.t('source_count', counts?.sources ?? 0);
  const used = usage ?? (sizes ? sizes.claims + sizes.sources + sizes.articles : null);
  const backUp = async () => {
    setBusy(true);
    await data.backUp();
    setBusy(false);
  };
  const erase = async () => {
    setAsking(false);
    const done = await data.erase();
    setFailed(!done);
    if (done) toast.show(i18n.t('options_erased'));
  };
  return (
    <Section
      id="data"
      title={i18n.t('options_data')}
      lead={counts ? i18n.t('options_datalead', [claims, sources]) : ' '}
    >
      <SettingRow
        label={used === null ? ' ' : i18n.t('options_used', [formatBytes(used)])}
        help={sizes && <DataMeter {...data} sizes={sizes} />}
      >
        {null}
      </SettingRow>
      {persistence.state && (
        <SettingRow
          label={i18n.t('options_persist')}
          help={i18n.t(
            persistence.state === 'kept'
              ? 'options_persistkept'
              : persistence.state === 'refused'
                ? 'options_persistrefused'
                : 'options_persistmaygo',
          )}
        >
          {persistence.state === 'may-go' && (
            <Button size="normal" onClick={() => void persistence.ask()}>
              {i18n.t('options_persistask')}
            </Button>
          )}
        </SettingRow>
      )}
      <SettingRow
        label={i18n.t('options_backup')}
        help={`${i18n.t('options_backuphelp')} ${
          lastBackup
            ? i18n.t('options_lastbackup', [formatDate(lastBackup)])
            : i18n.t('options_nobackup')
        } ${
          lastBackup && data.changed
            ? i18n.t('options_changedsince', data.changed, [formatNumber(data.changed)])
            : ''
        }`}
      >
        <Button size="normal" icon="download" disabled={busy} onClick={() => void backUp()}>
          {i18n.t('options_savebackup')}
        </Button>
      </SettingRow>
      {data.damaged.count > 0 && (
        <SettingRow
          label={i18n.t('damaged_title')}
          help={i18n.t('damaged_found', data.damaged.count, [formatNumber(data.damaged.count)])}
        >
          <Button size="normal" icon="download" onClick={data.damaged.save}>
            {i18n.t('damaged_save')}
          </Button>
        </SettingRow>
      )}
      <SettingRow label={i18n.t('options_restore')} help={i18n.t('options_restorehelp')}>
        <Button size="normal" icon="upload" onClick={onImport}>
          {i18n.t('options_choosefile')}
        </Button>
      </SettingRow>
      <SettingRow
        label={i18n.t('options_erase')}
        help={i18n.t('options_erasehelp')}
        failed={failed}
      >
        <Button size="normal" variant="danger" onClick={() => setAsking(true)}>
          {i18n.t('options_eraseask')}
        </Button>
      </SettingRow>
      {asking && (
        <ConfirmDialog
          title={counts ? i18n.t('options_erasetitle', [claims, sources]) : i18n.t('options_erase')}
          text={i18n.t('options_erasetext')}
          action={i18n.t('options_erase')}
          typed={i18n.t('options_eraseword')}
          aside={
            <Button variant="quiet" size="normal" disabled={busy} onClick={() => void backUp()}>
              {i18n.t('options_backupfirst')}
            </Button>
          }
          onConfirm={() => void erase()}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  );
}
