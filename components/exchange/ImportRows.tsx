import { classes } from '@/components/controls/classes';
import { Icon } from '@/components/controls/Icon';
import text from '@/components/controls/text.module.css';
import { doneText, problemText } from '@/components/hooks/exchange/import-report';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { RowReport } from '@/lib/model/snapshot';
import styles from './ImportRows.module.css';

/** More rows than this are for the saved report. */
const MOST = 200;

interface Props {
  reports: readonly RowReport[];
  /** Nothing is written yet. */
  planned: boolean;
}

/** The rows of a file that need a look: what was wrong, and what was done. */
export function ImportRows({ reports, planned }: Props) {
  const more = reports.length - MOST;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to scroll by keyboard.
    <section class={styles.scroll} tabIndex={0} aria-label={i18n.t('import_rowslabel')}>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{i18n.t('import_row')}</th>
            <th scope="col">{i18n.t('import_claim')}</th>
            <th scope="col">{i18n.t('import_problem')}</th>
            <th scope="col">{i18n.t(planned ? 'import_will_head' : 'import_done_head')}</th>
          </tr>
        </thead>
        <tbody>
          {reports.slice(0, MOST).map((report) => (
            <tr key={`${report.table} ${report.row} ${report.problem} ${report.detail}`}>
              <td>{formatNumber(report.row)}</td>
              <td>
                {report.text ? (
                  <span class={styles.quote}>{report.text}</span>
                ) : (
                  <span class={text.help}>
                    {i18n.t(report.table === 'claims' ? 'import_empty_cell' : 'import_noclaim')}
                  </span>
                )}
              </td>
              <td>{problemText(report)}</td>
              <td>
                <span class={classes(styles.done, styles[report.done])}>
                  <Icon name={report.done === 'skipped' ? 'x' : 'edit'} size={13} />
                  {doneText(report)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p class={styles.more}>{i18n.t('import_more', more, [formatNumber(more)])}</p>}
    </section>
  );
}
