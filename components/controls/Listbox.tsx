import { i18n } from '@/lib/i18n/i18n';
import { classes } from './classes';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';
import styles from './Listbox.module.css';
import { Spoken } from './Spoken';
import text from './text.module.css';

/** One thing that a field offers to complete to. */
export interface ListOption {
  id: string;
  text: string;
  /** Said in grey at the end of the line. */
  detail?: string;
  icon?: IconName;
}

interface Props {
  /** Of the list, as its field names it; an option's is made with `optionId`. */
  id: string;
  label: string;
  options: readonly ListOption[];
  /** Index of the option that Enter takes; -1 for none. */
  active: number;
  onChoose: (option: ListOption) => void;
  /** Above the options. */
  head?: string;
  /** Below the options, or in their place. */
  note?: string;
}

export const optionId = (list: string, index: number): string => `${list}-${index}`;

/** What a field offers, after the ARIA combobox pattern: the focus stays in the field. */
export function Listbox({ id, label, options, active, onChoose, head, note }: Props) {
  return (
    <div class={styles.list}>
      {head && <div class={styles.head}>{head}</div>}
      <div class={styles.options} role="listbox" id={id} aria-label={label}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys.
          <div
            key={option.id}
            id={optionId(id, index)}
            class={styles.option}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: 'nearest' });
            }}
            // Pressed, it must not take the focus from the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option)}
          >
            {option.icon && <Icon name={option.icon} size={15} />}
            <span class={classes(text.grow, text.ellipsis)}>{option.text}</span>
            {option.detail && (
              <span class={classes(styles.detail, text.ellipsis)}>{option.detail}</span>
            )}
          </div>
        ))}
      </div>
      {note && <p class={styles.note}>{note}</p>}
      <Spoken words={i18n.t('list_offered', options.length)} />
    </div>
  );
}
