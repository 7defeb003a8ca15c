import { STANCES, stanceName } from '@/components/source/stances';
import { formatList } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { PublisherChart } from '@/lib/model/insights/by-publisher';
import type { CitedRow } from '@/lib/model/insights/most-cited';
import type { TimeChart } from '@/lib/model/insights/over-time';
import type { FigureTable } from './FigureTable';
import { barName } from './TimeBars';

type Figures = Omit<Parameters<typeof FigureTable>[0], 'caption'>;

/** The figures of each chart as a table, one row a bar. */
export function publisherFigures({ slots, rows }: PublisherChart): Figures {
  return {
    head: [
      i18n.t('insights_publisher'),
      ...slots.map(({ words }) => formatList(words)),
      i18n.t('insights_total'),
    ],
    rows: rows.map(({ publisher, counts, total }) => ({
      key: publisher,
      name: publisher,
      cells: [...slots.map(({ slot }) => counts[slot] ?? 0), total],
    })),
  };
}

export function timeFigures(chart: TimeChart): Figures {
  return {
    head: [
      i18n.t(`insights_${chart.unit}`),
      i18n.t('insights_rated'),
      i18n.t('verdict_unrated'),
      i18n.t('insights_total'),
    ],
    rows: chart.bars.map((bar) => ({
      key: bar.start,
      name: barName(chart, bar),
      cells: [bar.rated, bar.unrated, bar.rated + bar.unrated],
    })),
  };
}

export function citedFigures(rows: readonly CitedRow[]): Figures {
  return {
    head: [
      i18n.t('insights_source'),
      i18n.t('insights_publisher'),
      ...STANCES.map(stanceName),
      i18n.t('insights_total'),
    ],
    rows: rows.map(({ source, stances, total }) => ({
      key: source.id,
      name: source.title || source.url,
      cells: [source.publisher, ...STANCES.map((stance) => stances[stance]), total],
    })),
  };
}
