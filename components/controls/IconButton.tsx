import type { ButtonHTMLAttributes, Ref } from 'preact';
import { Icon } from './Icon';
import styles from './IconButton.module.css';
import type { IconName } from './icon-paths';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'label' | 'ref'> {
  icon: IconName;
  /** What it does, in words: spoken, and shown as a tooltip. */
  label: string;
  size?: number;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button of 28 px that shows an icon alone. */
export function IconButton({ icon, label, size = 16, buttonRef, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      ref={buttonRef ?? null}
      class={styles.button}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} size={size} />
    </button>
  );
}
