import styles from './Select.module.css';

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly (readonly [value: T, text: string])[];
  onChange: (value: T) => void;
}

/** A menu of a few choices, drawn by the browser. */
export function Select<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <select
      class={styles.select}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find(([id]) => id === event.currentTarget.value);
        if (chosen) onChange(chosen[0]);
      }}
    >
      {options.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  );
}
