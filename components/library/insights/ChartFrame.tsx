import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classes } from '@/components/controls/classes';
import styles from './ChartFrame.module.css';
import { FigureTable } from './FigureTable';

interface Props {
  /** What the chart shows: "Rated claims by publisher". */
  measure: string;
  /** What can be said of it; the measure stands alone where nothing can. */
  finding: string | null;
  /** Said after the measure: how to read it. */
  reading?: string;
  /** Shown in place of the chart while there is not enough to draw. */
  missing?: string | null;
  /** The figures, in place of the chart. */
  table: Omit<Parameters<typeof FigureTable>[0], 'caption'> | null;
  wide?: boolean;
  children: ComponentChildren;
}

/** A chart with its finding as the title and its measure below, or its table. */
export function ChartFrame(props: Props) {
  const { measure, finding, reading, missing, table, wide = false, children } = props;
  const id = useId();
  const below = [finding ? `${measure}${reading ? '.' : ''}` : '', reading].filter(Boolean);
  return (
    <article class={classes(styles.chart, wide && styles.wide)} aria-labelledby={id}>
      <h2 id={id}>{finding ?? measure}</h2>
      {below.length > 0 && <p class={styles.measure}>{below.join(' ')}</p>}
      {missing ? (
        <p class={styles.missing}>{missing}</p>
      ) : table ? (
        <FigureTable caption={measure} {...table} />
      ) : (
        children
      )}
    </article>
  );
}
