import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { Check } from '@/components/controls/Check';
import text from '@/components/controls/text.module.css';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import styles from './FilterGroup.module.css';

export interface FilterValue {
  key: string;
  text: string;
  /** Before the text. */
  sign?: ComponentChildren;
  /** Undefined until it is known. */
  count: number | undefined;
}

interface Props {
  name: string;
  values: readonly FilterValue[];
  chosen: readonly string[];
  onToggle: (key: string) => void;
  /** How many to show at first; the rest is behind a button. Chosen ones always show. */
  few?: number;
}

/** One filter: its values, each on or off, with how many claims it would list. */
export function FilterGroup({ name, values, chosen, onToggle, few = values.length }: Props) {
  const [open, setOpen] = useState(false);
  if (values.length === 0) return null;
  const shown = values.filter(({ key }, at) => open || at < few || chosen.includes(key));
  const rest = values.length - shown.length;
  return (
    <fieldset class={styles.group}>
      <legend class={text.label}>{name}</legend>
      {shown.map(({ key, text: word, sign, count }) => (
        <div key={key} class={styles.value}>
          <Check checked={chosen.includes(key)} onChange={() => onToggle(key)}>
            {sign}
            <span class={styles.word}>{word}</span>
            {count !== undefined && (
              <span class={styles.count} data-counted>
                {formatNumber(count)}
              </span>
            )}
          </Check>
        </div>
      ))}
      {(rest > 0 || open) && (
        <Button variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? i18n.t('filter_fewer') : i18n.t('filter_more', rest)}
        </Button>
      )}
    </fieldset>
  );
}
