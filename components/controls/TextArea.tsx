import type { Ref, TextareaHTMLAttributes } from 'preact';
import { classes } from './classes';
import styles from './TextArea.module.css';

interface Props extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'ref' | 'onInput'> {
  value: string;
  onInput: (value: string) => void;
  /** Serif, for words that are quoted. */
  quoted?: boolean;
  areaRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text. The name comes with `aria-label` or `aria-labelledby`. */
export function TextArea({ value, onInput, quoted = false, areaRef, ...rest }: Props) {
  return (
    <textarea
      rows={3}
      {...rest}
      ref={areaRef ?? null}
      class={classes(styles.area, quoted && styles.quoted)}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
