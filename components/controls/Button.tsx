import type { ButtonHTMLAttributes, Ref } from 'preact';
import styles from './Button.module.css';
import { classes } from './classes';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'ref'> {
  /** `danger` takes something away that can be had back, `destroy` what cannot. */
  variant?: 'primary' | 'default' | 'quiet' | 'danger' | 'destroy';
  size?: 'small' | 'normal';
  icon?: IconName;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button that names its result. */
export function Button({
  variant = 'default',
  size = 'small',
  icon,
  buttonRef,
  children,
  ...rest
}: Props) {
  return (
    <button
      type="button"
      {...rest}
      ref={buttonRef ?? null}
      class={classes(styles.button, styles[variant], styles[size])}
    >
      {icon && <Icon name={icon} size={14} />}
      {children}
    </button>
  );
}
