import { useMemo } from 'preact/hooks';
import { i18n } from '@/lib/i18n/i18n';
import { byPublisher } from '@/lib/model/insights/by-publisher';
import { FEWEST_FOR_FINDING } from '@/lib/model/insights/findings';
import { mostCited } from '@/lib/model/insights/most-cited';
import { overTime } from '@/lib/model/insights/over-time';
import { ChartFrame } from './ChartFrame';
import { CitedSources } from './CitedSources';
import { citedFigures, publisherFigures, timeFigures } from './figures';
import { paceText, publisherText, sourceText } from './finding-text';
import type { Facts } from './InsightsPanel';
import styles from './InsightsPanel.module.css';
import { PublisherBars } from './PublisherBars';
import { Patterns } from './patterns';
import { TimeBars } from './TimeBars';

/** So many sources the chart shows; the table has all. */
const MOST_SOURCES = 8;

interface Props {
  /** The claims of the period, and everything that is cited. */
  facts: Facts;
  weeks: number | null;
  tables: boolean;
}

/** The charts of a period. */
export function Charts({ facts, weeks, tables }: Props) {
  const { claims, citations, sources } = facts;
  const publishers = useMemo(() => byPublisher(claims), [claims]);
  const time = useMemo(() => overTime(claims, weeks, new Date()), [claims, weeks]);
  const cited = useMemo(
    () => mostCited(citations, sources, new Set(claims.map(({ id }) => id))),
    [citations, sources, claims],
  );
  return (
    <div class={styles.charts}>
      <Patterns />
      <ChartFrame
        measure={i18n.t('insights_bypublisher')}
        finding={publisherText(publishers)}
        missing={
          publishers.rated < FEWEST_FOR_FINDING
            ? i18n.t('insights_rate')
            : publishers.rows.length === 0
              ? i18n.t('insights_nopublisher')
              : null
        }
        table={tables ? publisherFigures(publishers) : null}
      >
        <PublisherBars chart={publishers} />
      </ChartFrame>
      <ChartFrame
        measure={i18n.t(`insights_per${time.unit}`)}
        finding={paceText(time)}
        missing={claims.length === 0 ? i18n.t('insights_noclaims') : null}
        table={tables ? timeFigures(time) : null}
      >
        <TimeBars chart={time} />
      </ChartFrame>
      <ChartFrame
        wide
        measure={i18n.t('insights_cited')}
        finding={sourceText(cited)}
        {...(tables ? {} : { reading: i18n.t('insights_squares') })}
        missing={cited.length === 0 ? i18n.t('insights_nosources') : null}
        table={tables ? citedFigures(cited) : null}
      >
        <CitedSources rows={cited.slice(0, MOST_SOURCES)} />
      </ChartFrame>
    </div>
  );
}
