import { Progress } from '@/components/controls/Progress';
import text from '@/components/controls/text.module.css';
import type { ImportProgress as Known } from '@/components/hooks/exchange/import-file';
import { formatBytes, formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';

interface Props {
  step: Known['step'];
  /** Null until that is known. */
  progress: Known | null;
}

/** How far an import is: bytes while the file is read, rows while they are added. Too quick to be spoken. */
export function ImportProgress({ step, progress }: Props) {
  const share =
    !progress || progress.of === 0
      ? null
      : (progress.step === 'reading' ? progress.bytes : progress.rows) / progress.of;
  return (
    <>
      <Progress label={i18n.t('import_title')} value={share} />
      <p class={text.help}>
        {progress === null && i18n.t(`import_now_${step}`)}
        {progress?.step === 'reading' &&
          i18n.t('import_reading', [formatBytes(progress.bytes), formatBytes(progress.of)])}
        {progress?.step === 'comparing' &&
          i18n.t('import_comparing', [formatNumber(progress.rows), formatNumber(progress.of)])}
        {progress?.step === 'writing' &&
          i18n.t('import_rows', [formatNumber(progress.rows), formatNumber(progress.of)])}
        {progress?.step === 'undoing' &&
          i18n.t('import_rowsback', [formatNumber(progress.rows), formatNumber(progress.of)])}
      </p>
    </>
  );
}
