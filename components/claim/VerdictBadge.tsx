import { classes } from '@/components/controls/classes';
import type { Badge } from './badge';
import { VerdictIcon } from './VerdictIcon';
import styles from './verdict.module.css';

/** A verdict as shape and word; colour comes third. */
export function VerdictBadge({ badge }: { badge: Badge }) {
  return (
    <span class={classes(styles.badge, styles[badge.slot])}>
      <VerdictIcon of={badge.shape} size={15} />
      {badge.word}
    </span>
  );
}
