import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { Field } from '@/components/controls/Field';
import { IconButton } from '@/components/controls/IconButton';
import { Key } from '@/components/controls/Keys';
import { i18n } from '@/lib/i18n/i18n';
import styles from './ClaimsBar.module.css';

interface Props {
  text: string;
  onText: (text: string) => void;
  fieldRef: RefObject<HTMLInputElement | null>;
  /** How many filters are on. */
  filters: number;
  /** Where filters are behind a button: opens them. */
  onFilters: () => void;
  onImport: () => void;
  onExport: () => void;
  /** Nothing is listed that could be exported. */
  empty: boolean;
  /** An export was asked for and is about to open. */
  exporting: boolean;
}

/** Pause in typing after which a search begins, in ms: of very many claims each takes some time. */
const PAUSE = 120;

/** The row above the list: search, and what comes in and goes out. */
export function ClaimsBar(props: Props) {
  const { text, onText, fieldRef, filters } = props;
  const [typed, setTyped] = useState(text);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // What is chosen during the pause is not to be taken back by it.
  const latest = useRef(onText);
  latest.current = onText;
  useEffect(() => setTyped(text), [text]);
  useEffect(() => () => clearTimeout(pause.current), []);
  const type = (value: string, at: number) => {
    setTyped(value);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => latest.current(value), at);
  };
  return (
    <div class={styles.bar}>
      <div class={styles.search}>
        <Field
          icon="search"
          type="search"
          label={i18n.t('saved_search')}
          placeholder={i18n.t('saved_placeholder')}
          value={typed}
          onInput={(value) => type(value, PAUSE)}
          inputRef={fieldRef}
          trailing={
            typed ? (
              <IconButton icon="x" label={i18n.t('saved_clear')} onClick={() => type('', 0)} />
            ) : (
              <Key name="/" />
            )
          }
        />
      </div>
      <span class={styles.gap} />
      <span class={styles.filters}>
        <Button size="normal" icon="filter" onClick={props.onFilters}>
          {filters > 0 ? i18n.t('filter_count', filters) : i18n.t('filter_title')}
        </Button>
      </span>
      <Button size="normal" icon="upload" onClick={props.onImport}>
        {i18n.t('library_import')}
      </Button>
      <Button
        size="normal"
        variant="primary"
        icon="download"
        disabled={props.empty}
        aria-busy={props.exporting}
        onClick={props.onExport}
      >
        {i18n.t(props.exporting ? 'saved_exporting' : 'library_export')}
      </Button>
    </div>
  );
}
