import { formatNumber } from '@/lib/i18n/format';
import styles from './Chip.module.css';
import { classes } from './classes';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';

interface Props {
  label: string;
  count?: number;
  icon?: IconName | undefined;
  pressed: boolean;
  /** It shows its values: whether they are shown now. */
  expanded?: boolean;
  onClick: () => void;
}

/** A filter that is on or off. */
export function Chip({ label, count, icon, pressed, expanded, onClick }: Props) {
  return (
    <button
      type="button"
      class={classes(styles.chip, pressed && styles.on)}
      {...(expanded === undefined ? { 'aria-pressed': pressed } : { 'aria-expanded': expanded })}
      onClick={onClick}
    >
      {icon && <Icon name={icon} size={13} />}
      {label}
      {count !== undefined && <span class={styles.count}>{formatNumber(count)}</span>}
      {expanded !== undefined && <Icon name={expanded ? 'up' : 'down'} size={12} />}
    </button>
  );
}
