import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { classes } from './classes';
import styles from './Field.module.css';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';
import type { ComboboxAttributes } from './use-combobox';

interface Props {
  label: string;
  /** For a label in sight. */
  id?: string;
  value: string;
  onInput: (value: string) => void;
  icon?: IconName;
  type?: 'text' | 'url' | 'date' | 'search';
  placeholder?: string;
  onBlur?: () => void;
  onFocus?: () => void;
  onPaste?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** Where the field has a list. */
  combobox?: ComboboxAttributes | undefined;
  /** Said below the field, which then counts as invalid. */
  error?: string | undefined;
  valid?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  /** Shown at the field's end: a key cap or a button. */
  trailing?: ComponentChildren;
}

/** A line of text with its name, its state and what is wrong with it. */
export function Field(props: Props) {
  const { label, value, onInput, icon, type = 'text', placeholder, error, valid, inputRef } = props;
  const errorId = useId();
  return (
    <div class={styles.wrap}>
      <div class={classes(styles.field, error && styles.wrong)}>
        {icon && <Icon name={icon} />}
        <input
          id={props.id}
          autocomplete="off"
          // Preact types each kind of input apart; all of ours take the same attributes.
          type={type as 'text'}
          placeholder={placeholder ?? ''}
          // What a placeholder said is gone once the field is filled in.
          title={label}
          onBlur={() => props.onBlur?.()}
          onFocus={() => props.onFocus?.()}
          onPaste={() => props.onPaste?.()}
          onKeyDown={(event) => props.onKeyDown?.(event)}
          {...props.combobox}
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
        {props.trailing}
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
