import type { ComponentChildren, RefObject } from 'preact';
import { Field } from '@/components/controls/Field';
import { IconButton } from '@/components/controls/IconButton';
import { Key } from '@/components/controls/Keys';
import { i18n } from '@/lib/i18n/i18n';
import styles from './records.module.css';

interface Props {
  label: string;
  text: string;
  onText: (text: string) => void;
  fieldRef: RefObject<HTMLInputElement | null>;
  /** Filters, or what can be done with what is selected. */
  children?: ComponentChildren;
}

/** The row above a list of sources or articles. */
export function RecordsBar({ label, text, onText, fieldRef, children }: Props) {
  return (
    <>
      <div class={styles.bar}>
        <Field
          icon="search"
          type="search"
          label={label}
          placeholder={label}
          value={text}
          onInput={onText}
          inputRef={fieldRef}
          trailing={
            text ? (
              <IconButton icon="x" label={i18n.t('saved_clear')} onClick={() => onText('')} />
            ) : (
              <Key name="/" />
            )
          }
        />
      </div>
      {children && <div class={styles.chips}>{children}</div>}
    </>
  );
}
