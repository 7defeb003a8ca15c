import type { ComponentChildren } from 'preact';
import styles from './settings.module.css';

interface Props {
  label: string;
  help?: string;
  /** The control; it bears its own name. */
  children: ComponentChildren;
}

/** A setting: what it is, what it does, and its control. */
export function SettingRow({ label, help, children }: Props) {
  return (
    <div class={styles.row}>
      <div>
        <b>{label}</b>
        {help && <p>{help}</p>}
      </div>
      {children}
    </div>
  );
}
