import type { ComponentChildren, InputHTMLAttributes, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { classes } from './classes';
import styles from './Field.module.css';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';

interface Props
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'icon' | 'label' | 'ref' | 'onInput'> {
  label: string;
  value: string;
  onInput: (value: string) => void;
  icon?: IconName;
  /** Said below the field, which then counts as invalid. */
  error?: string | undefined;
  valid?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  /** Shown at the field's end: a key cap or a button. */
  trailing?: ComponentChildren;
}

/** A line of text with its name, its state and what is wrong with it. */
export function Field(props: Props) {
  const { label, value, onInput, icon, error, valid, inputRef, trailing, ...rest } = props;
  const errorId = useId();
  return (
    <div class={styles.wrap}>
      <div class={classes(styles.field, error && styles.wrong)}>
        {icon && <Icon name={icon} />}
        <input
          autocomplete="off"
          {...rest}
          ref={inputRef ?? null}
          aria-label={label}
          aria-invalid={Boolean(error)}
          {...(error ? { 'aria-describedby': errorId } : {})}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {valid && (
          <span class={styles.valid}>
            <Icon name="check" />
          </span>
        )}
        {trailing}
      </div>
      {error && (
        <p class={styles.error} id={errorId} role="alert">
          <Icon name="warn" size={14} />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
