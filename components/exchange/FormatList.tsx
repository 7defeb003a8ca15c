import type { RefObject } from 'preact';
import { type ExportFormatId, OFFERED_FORMATS } from '@/components/hooks/exchange/open-export';
import { i18n } from '@/lib/i18n/i18n';
import styles from './FormatList.module.css';

interface Props {
  /** The choice that is made. */
  chosenRef: RefObject<HTMLInputElement | null>;
  value: ExportFormatId;
  onChange: (id: ExportFormatId) => void;
}

/** Every format that there is, as one choice. */
export function FormatList({ value, onChange, chosenRef }: Props) {
  return (
    <fieldset class={styles.list} aria-label={i18n.t('export_format')}>
      {OFFERED_FORMATS.map(({ id, label, description, extension }) => (
        <label key={id}>
          <input
            type="radio"
            ref={id === value ? chosenRef : null}
            name="format"
            checked={id === value}
            onChange={() => onChange(id)}
          />
          <span>
            <b>{i18n.t(label)}</b>
            <small>{i18n.t(description)}</small>
          </span>
          <span class={styles.extension}>.{extension}</span>
        </label>
      ))}
    </fieldset>
  );
}
