import styles from './Chip.module.css';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';

interface Props {
  label: string;
  count?: number;
  icon?: IconName | undefined;
  pressed: boolean;
  onClick: () => void;
}

/** A filter that is on or off. */
export function Chip({ label, count, icon, pressed, onClick }: Props) {
  return (
    <button type="button" class={styles.chip} aria-pressed={pressed} onClick={onClick}>
      {icon && <Icon name={icon} size={13} />}
      {label}
      {count !== undefined && <span class={styles.count}>{count}</span>}
    </button>
  );
}
