import styles from './Progress.module.css';

interface Props {
  label: string;
  /** Share that is done, 0 to 1; null where that is not known. */
  value: number | null;
}

/** A bar that fills, or stripes that move where nobody knows how much is left. */
export function Progress({ label, value }: Props) {
  const percent = value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      class={styles.bar}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent === null ? {} : { 'aria-valuenow': percent })}
    >
      <i
        class={percent === null ? styles.endless : styles.part}
        style={percent === null ? {} : { width: `${percent}%` }}
      />
    </div>
  );
}
