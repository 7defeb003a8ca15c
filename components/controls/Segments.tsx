import styles from './Segments.module.css';

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { id: T; text: string; count?: number }[];
  onChange: (value: T) => void;
}

/** Two or three views of one thing, one of them shown. */
export function Segments<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <fieldset class={styles.segments} aria-label={label}>
      {options.map(({ id, text, count }) => (
        <button key={id} type="button" aria-pressed={id === value} onClick={() => onChange(id)}>
          {text}
          {count !== undefined && <span>{count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
