import { useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { EmptyState } from '@/components/controls/EmptyState';
import { Select } from '@/components/controls/Select';
import { StoreFailed } from '@/components/saved/StoreNotice';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { ClaimFact } from '@/lib/model/insights/facts';
import type { CitationFact, SourceFact } from '@/lib/model/insights/most-cited';
import { inPeriod } from '@/lib/model/insights/over-time';
import { Charts } from './Charts';
import styles from './InsightsPanel.module.css';

export interface Facts {
  claims: readonly ClaimFact[];
  citations: readonly CitationFact[];
  sources: readonly SourceFact[];
}

interface Props {
  /** Undefined until they are read; the last good ones when a later reading failed. */
  facts: Facts | undefined;
  failed: boolean;
  /** No claim is saved, in whatever period. */
  none: boolean;
  period: Period;
  onPeriod: (period: Period) => void;
}

const PERIODS = ['4', '16', '52', 'all'] as const;
/** So many weeks, this one the last of them, or ever. */
export type Period = (typeof PERIODS)[number];

/** A period in weeks; null for ever. */
export const weeksOf = (period: Period): number | null =>
  period === 'all' ? null : Number(period);

/** Three charts of what was checked, their figures as tables, and what they do not say. */
export function InsightsPanel({ facts, failed, none, period, onPeriod }: Props) {
  const [tables, setTables] = useState(false);
  const weeks = weeksOf(period);
  const claims = useMemo(() => inPeriod(facts?.claims ?? [], weeks, new Date()), [facts, weeks]);
  return (
    <div class={styles.panel}>
      {failed && <StoreFailed />}
      <header class={styles.head}>
        <div>
          <h1>{i18n.t('insights_title')}</h1>
          <p role="status">
            {claims.length > 0 &&
              i18n.t('insights_caveat', claims.length, [formatNumber(claims.length)])}
          </p>
        </div>
        <Select
          label={i18n.t('insights_period')}
          value={period}
          onChange={onPeriod}
          options={PERIODS.map((id) => [
            id,
            id === 'all' ? i18n.t('insights_ever') : i18n.t('insights_weeks', [id]),
          ])}
        />
        <Button
          icon={tables ? 'charts' : 'table'}
          disabled={claims.length === 0}
          onClick={() => setTables(!tables)}
        >
          {i18n.t(tables ? 'insights_showcharts' : 'insights_showtables')}
        </Button>
      </header>
      {none ? (
        <EmptyState
          icon="charts"
          title={i18n.t('insights_rate')}
          text={i18n.t('insights_ratetext')}
        />
      ) : facts ? (
        <Charts {...{ weeks, tables }} facts={{ ...facts, claims }} />
      ) : (
        <div class={styles.charts} aria-busy="true">
          <div class={styles.waiting} />
          <div class={styles.waiting} />
          <div class={styles.waiting} />
        </div>
      )}
    </div>
  );
}
