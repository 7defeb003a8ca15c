import { formatDate, formatNumber, formatShortDate } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { TimeBar, TimeChart } from '@/lib/model/insights/over-time';
import { ticks } from '@/lib/model/insights/ticks';
import styles from './TimeBars.module.css';

const sumOf = ({ rated, unrated }: TimeBar): number => rated + unrated;

/** How a bar's beginning is called: a week by its Monday, a month or year by its name. */
export function barName({ unit }: TimeChart, { start }: TimeBar, short = false): string {
  if (unit === 'week') return short ? formatShortDate(start) : formatDate(start);
  return formatDate(start.slice(0, unit === 'month' ? 7 : 4));
}

/** Claims saved in each week, month or year: those with a verdict full, the others as outlines on top. */
export function TimeBars({ chart }: { chart: TimeChart }) {
  const { bars } = chart;
  const most = Math.max(...bars.map(sumOf));
  const highest = bars.findIndex((bar) => sumOf(bar) === most);
  const first = bars.findIndex((bar) => sumOf(bar) > 0);
  const step = Math.ceil(bars.length / 5);
  const said = [...new Set([first, highest, bars.length - 1])].sort((a, b) => a - b);
  const alt = said.map((i) => {
    const bar = bars[i] as TimeBar;
    return `${barName(chart, bar)}: ${formatNumber(sumOf(bar))}.`;
  });
  return (
    <>
      <ul class={styles.legend}>
        <li>
          <i class={styles.rated} />
          {i18n.t('insights_rated')}
        </li>
        <li>
          <i class={styles.unrated} />
          {i18n.t('verdict_unrated')}
        </li>
      </ul>
      <div
        class={styles.chart}
        role="img"
        aria-label={[
          `${i18n.t(`insights_per${chart.unit}`)}.`,
          ...alt,
          i18n.t('insights_seetables'),
        ].join(' ')}
      >
        {ticks(most).map((mark) => (
          <span key={mark} class={styles.mark} style={{ bottom: `${(mark / most) * 100}%` }}>
            <span>{formatNumber(mark)}</span>
          </span>
        ))}
        <div class={styles.bars}>
          {bars.map((bar, i) => (
            <div
              key={bar.start}
              class={styles.bar}
              title={`${barName(chart, bar)}: ${formatNumber(sumOf(bar))}`}
            >
              {(i === first || i === highest) && <b>{formatNumber(sumOf(bar))}</b>}
              <i class={styles.unrated} style={{ height: `${(bar.unrated / most) * 100}%` }} />
              <i class={styles.rated} style={{ height: `${(bar.rated / most) * 100}%` }} />
              {i % step === 0 && (
                <span class={styles.label}>
                  <span>{barName(chart, bar, true)}</span>
                </span>
              )}
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
