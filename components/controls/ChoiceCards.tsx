import styles from './ChoiceCards.module.css';
import { classes } from './classes';

interface Props<T extends string> {
  /** Name of the group, spoken. */
  label: string;
  value: T | null;
  options: readonly { id: T; title: string; text: string }[];
  onChange: (value: T) => void;
  /** One below the other, whatever room there is. */
  stacked?: boolean;
}

/** A choice of a few that each need a line of explanation: radio buttons on cards. */
export function ChoiceCards<T extends string>(props: Props<T>) {
  const { label, value, options, onChange, stacked = false } = props;
  return (
    <div
      class={classes(styles.cards, stacked && styles.stacked)}
      role="radiogroup"
      aria-label={label}
    >
      {options.map(({ id, title, text }) => (
        <label key={id}>
          <input type="radio" name={label} checked={id === value} onChange={() => onChange(id)} />
          <span>
            <b>{title}</b>
            <small>{text}</small>
          </span>
        </label>
      ))}
    </div>
  );
}
