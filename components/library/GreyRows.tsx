import styles from './GreyRows.module.css';

/** Where rows will be, while they are read. Comes late enough not to flicker. */
export function GreyRows({ rows = 8 }: { rows?: number }) {
  return (
    <div class={styles.rows} aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} class={styles.row}>
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
