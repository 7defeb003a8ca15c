import type { ComponentChildren } from 'preact';
import styles from './EmptyState.module.css';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';

interface Props {
  icon: IconName;
  title: string;
  text: string;
  /** What can be done, as buttons. */
  children?: ComponentChildren;
}

/** A surface with nothing to list: what is the case, why, and the way on. */
export function EmptyState({ icon, title, text, children }: Props) {
  return (
    <div class={styles.empty}>
      <span class={styles.glyph}>
        <Icon name={icon} size={22} />
      </span>
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div class={styles.actions}>{children}</div>}
    </div>
  );
}
