import styles from './WaitingRows.module.css';

/** Grey rows in the place of those that are still to come. */
export function WaitingRows() {
  return (
    <div aria-hidden="true">
      {[88, 72, 80].map((width) => (
        <div key={width} class={styles.waiting}>
          <span style={{ inlineSize: '22px' }} />
          <div>
            <span style={{ inlineSize: `${width}%` }} />
            <span style={{ inlineSize: `${width * 0.62}%` }} />
          </div>
        </div>
      ))}
    </div>
  );
}
