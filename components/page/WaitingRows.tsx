import styles from './WaitingRows.module.css';

/** Grey rows in the place of those that are still to come; `headed`: under what heads them. */
export function WaitingRows({ headed = false }: { headed?: boolean }) {
  return (
    <div aria-hidden="true">
      {headed && (
        <div class={styles.head}>
          <span style={{ inlineSize: '54%' }} />
          <span style={{ inlineSize: '30%' }} />
        </div>
      )}
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
