import type { ComponentChildren } from 'preact';
import { classes } from './classes';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';
import styles from './NoticeBar.module.css';

interface Props {
  icon: IconName;
  tone?: 'plain' | 'lamp' | 'bad';
  children: ComponentChildren;
  /** Buttons at the end of the bar. */
  action?: ComponentChildren;
}

/** A sentence or two about the state of things. `bad` is spoken at once. */
export function NoticeBar({ icon, tone = 'plain', children, action }: Props) {
  return (
    <div class={classes(styles.bar, styles[tone])} {...(tone === 'bad' ? { role: 'alert' } : {})}>
      <Icon name={icon} size={15} />
      <div class={styles.text}>{children}</div>
      {action && <div class={styles.action}>{action}</div>}
    </div>
  );
}
