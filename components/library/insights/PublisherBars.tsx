import { VerdictIcon } from '@/components/claim/VerdictIcon';
import verdict from '@/components/claim/verdict.module.css';
import { classes } from '@/components/controls/classes';
import { formatList, formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { PublisherChart, UsedSlot } from '@/lib/model/insights/by-publisher';
import styles from './PublisherBars.module.css';
import { patternOf } from './patterns';

/** More rows than this are for the table. */
const MOST_ROWS = 10;

const nameOf = ({ words }: UsedSlot): string => formatList(words);

/** Rated claims by publisher, as bars of one scale, stacked by verdict. */
export function PublisherBars({ chart }: { chart: PublisherChart }) {
  const { slots } = chart;
  const rows = chart.rows.slice(0, MOST_ROWS);
  const longest = Math.max(1, ...rows.map(({ total }) => total));
  const more = chart.rows.length - rows.length;
  const said = rows.map(({ publisher, counts }) => {
    const parts = slots.flatMap((used) => {
      const count = counts[used.slot];
      return count ? [`${nameOf(used)} ${formatNumber(count)}`] : [];
    });
    return `${publisher}: ${formatList(parts)}.`;
  });
  return (
    <>
      <ul class={styles.legend}>
        {slots.map((used) => (
          <li key={used.slot} class={classes(verdict.badge, verdict[used.slot])}>
            <svg width="16" height="12" aria-hidden="true">
              <rect width="16" height="12" fill={patternOf(used.slot)} />
            </svg>
            {used.shapes.map((shape) => (
              <VerdictIcon key={shape} of={shape} size={15} />
            ))}
            {nameOf(used)}
          </li>
        ))}
      </ul>
      <div
        class={styles.chart}
        role="img"
        aria-label={[i18n.t('insights_bypublisher'), ...said, i18n.t('insights_seetables')].join(
          ' ',
        )}
      >
        {rows.map(({ publisher, counts, total }) => (
          <div key={publisher} class={styles.row}>
            <span class={styles.name}>{publisher}</span>
            <span class={styles.line}>
              <span class={styles.bar} style={{ '--share': total / longest }}>
                {slots.map((used) => {
                  const count = counts[used.slot] ?? 0;
                  if (count === 0) return null;
                  return (
                    <span
                      key={used.slot}
                      class={classes(styles.part, verdict[used.slot])}
                      style={{ flexGrow: count }}
                      title={`${publisher}, ${nameOf(used)}: ${formatNumber(count)}`}
                    >
                      <svg width="100%" height="100%" aria-hidden="true">
                        <rect width="100%" height="100%" fill={patternOf(used.slot)} />
                      </svg>
                      <b>{formatNumber(count)}</b>
                    </span>
                  );
                })}
              </span>
              <span class={styles.total}>{formatNumber(total)}</span>
            </span>
          </div>
        ))}
      </div>
      {more > 0 && <p class={styles.more}>{i18n.t('insights_more_publishers', more)}</p>}
    </>
  );
}
