import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import styles from './Check.module.css';

interface Props {
  checked: boolean;
  /** Some of what it stands for is checked. */
  mixed?: boolean;
  disabled?: boolean;
  /** It takes the focus of its row in a list. */
  row?: boolean;
  /** Its name where nothing beside it says it. */
  label?: string;
  /** `extend`: the Shift key was held, which in lists means "up to here". */
  onChange: (checked: boolean, extend: boolean) => void;
  /** What it is about, beside it. */
  children?: ComponentChildren;
}

/** A checkbox of ours, with its text. */
export function Check(props: Props) {
  const { checked, mixed = false, disabled, row, label, onChange, children } = props;
  const box = useRef<HTMLInputElement>(null);
  const extend = useRef(false);
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed, checked]);
  return (
    <label class={styles.check}>
      <input
        type="checkbox"
        ref={box}
        checked={checked}
        disabled={disabled ?? false}
        {...(row ? { 'data-row': true } : {})}
        {...(label ? { 'aria-label': label, title: label } : {})}
        // Its own event says nothing of keys held.
        onClick={(event) => (extend.current = event.shiftKey)}
        onChange={(event) => onChange(event.currentTarget.checked, extend.current)}
      />
      {children}
    </label>
  );
}
