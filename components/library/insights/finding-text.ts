import { formatList, formatMonth, formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { PublisherChart } from '@/lib/model/insights/by-publisher';
import {
  paceFinding,
  publisherFinding,
  sourceFinding,
  wordsOf,
} from '@/lib/model/insights/findings';
import type { CitedRow } from '@/lib/model/insights/most-cited';
import type { TimeChart } from '@/lib/model/insights/over-time';

/** What a chart finds, as a sentence; null where the figures do not carry one. */
export function publisherText(chart: PublisherChart): string | null {
  const finding = publisherFinding(chart);
  if (!finding) return null;
  const words = wordsOf(chart, finding.slot).map((word) => i18n.t('insights_quoted', [word]));
  return i18n.t('insights_mostfrom', [formatList(words, true), formatList(finding.publishers)]);
}

export function paceText(chart: TimeChart): string | null {
  const finding = paceFinding(chart);
  if (!finding) return null;
  if (finding.kind === 'steady') {
    return i18n.t('insights_steady', finding.aWeek, [formatNumber(finding.aWeek)]);
  }
  const month = formatMonth(finding.since);
  return finding.times
    ? i18n.t('insights_moretimes', [formatNumber(finding.times), month])
    : i18n.t(finding.kind === 'more' ? 'insights_more' : 'insights_fewer', [month]);
}

export function sourceText(rows: readonly CitedRow[]): string | null {
  const finding = sourceFinding(rows);
  const name = finding && (finding.source.title || finding.source.url);
  return name ? i18n.t('insights_settles', [i18n.t('insights_quoted', [name])]) : null;
}
