import type { ComponentChildren } from 'preact';
import { i18n } from '@/lib/i18n/i18n';
import styles from './settings.module.css';

interface Props {
  label: string;
  help?: ComponentChildren;
  /** The last change of it was not kept; its control is back at the old value. */
  failed?: boolean;
  /** The control; it bears its own name. */
  children: ComponentChildren;
  /** More of it, across the whole width. */
  below?: ComponentChildren;
}

/** A setting: what it is, what it does, its control, and a line where a change was not kept. */
export function SettingRow({ label, help, failed = false, children, below }: Props) {
  return (
    <div class={styles.row}>
      <div class={styles.main}>
        <div class={styles.about}>
          <b>{label}</b>
          {help && <p>{help}</p>}
        </div>
        {children}
      </div>
      {below}
      <Failed failed={failed} />
    </div>
  );
}

/** The line under a control that went back to its old value. */
export function Failed({ failed, children }: { failed: boolean; children?: ComponentChildren }) {
  if (!failed) return null;
  return (
    <p class={styles.failed} role="alert">
      {children ?? i18n.t('options_failed')}
    </p>
  );
}
