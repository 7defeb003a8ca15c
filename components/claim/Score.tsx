import { classes } from '@/components/controls/classes';
import text from '@/components/controls/text.module.css';
import { i18n } from '@/lib/i18n/i18n';
import styles from './Score.module.css';

/** How many of the five ticks a score lights: one below 50, then 50, 60, 70, 85. */
const litTicks = (score: number): number => 1 + [50, 60, 70, 85].filter((at) => score >= at).length;

/** Check-worthiness in points of 100; never green or red, because it is not truth. */
export function Score({ score, stacked = false }: { score: number; stacked?: boolean }) {
  const lit = litTicks(score);
  return (
    <span class={classes(styles.score, stacked && styles.stacked)}>
      <span class={text.hidden}>{i18n.t('score_label', [score])}</span>
      <b aria-hidden="true">{score}</b>
      <span class={styles.ticks} aria-hidden="true">
        {[1, 2, 3, 4, 5].map((tick) => (
          <i key={tick} class={tick <= lit ? styles.lit : ''} />
        ))}
      </span>
    </span>
  );
}
