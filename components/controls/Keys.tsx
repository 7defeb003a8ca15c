import styles from './Keys.module.css';

/** A key cap. */
export const Key = ({ name }: { name: string }) => <kbd class={styles.key}>{name}</kbd>;

/** Key caps and what they do, for a footer; pointless to speak on each surface, so decoration. */
export function KeyHints({
  hints,
}: {
  hints: readonly (readonly [keys: string[], text: string])[];
}) {
  return (
    <span class={styles.hints} aria-hidden="true">
      {hints.map(([keys, text]) => (
        <span key={text}>
          {keys.map((name) => (
            <Key key={name} name={name} />
          ))}
          {text}
        </span>
      ))}
    </span>
  );
}
