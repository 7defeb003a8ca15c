import Papa from 'papaparse';
import { guarded } from '@/lib/exchange/formula-guard';
import { i18n } from '@/lib/i18n/i18n';
import type { RowReport } from '@/lib/model/snapshot';
import { handOver } from './hand-over';

/** What was wrong with a row, in words. */
export function problemText({ table, problem, detail }: RowReport): string {
  if (problem !== 'field') return i18n.t(`row_${problem}`, [detail]);
  // "quote: too_small": the schema's word for it says nothing to a person.
  const [field = ''] = detail.split(':');
  if (table === 'claims' && field === 'quote') return i18n.t('row_quote');
  if (table === 'sources' && field === 'url') return i18n.t('row_link');
  if (table === 'articles' && field.startsWith('url')) return i18n.t('row_page');
  return i18n.t('row_field', [field]);
}

/** What became of a row, in words. */
export function doneText({ done, now, table, problem }: RowReport): string {
  if (done === 'skipped' || problem === 'link') return i18n.t(`import_skipped_${table}`);
  return now || i18n.t(problem === 'date' ? 'import_nodate' : 'import_leftempty');
}

/** Saves the rows that need a look as a spreadsheet. */
export function saveReport(fileName: string, reports: readonly RowReport[]): void {
  const head = ['import_row', 'import_claim', 'import_problem', 'import_done_head'] as const;
  const text = Papa.unparse([
    head.map((column) => i18n.t(column)),
    ...reports.map((report) => [
      report.row,
      ...[report.text, problemText(report), doneText(report)].map(guarded),
    ]),
  ]);
  const name = `${fileName.replace(/\.[^.]*$/, '')}-report.csv`;
  handOver(name, new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv' }));
}
