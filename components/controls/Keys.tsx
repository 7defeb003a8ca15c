import styles from './Keys.module.css';

/** What some keys are on Apple's keyboards. */
const APPLE: Record<string, string> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' };

/** A key cap; `name` as on other keyboards than Apple's. */
export function Key({ name }: { name: string }) {
  const apple = /Mac|iP/.test(navigator.platform) ? APPLE[name] : undefined;
  return <kbd class={styles.key}>{apple ?? name}</kbd>;
}

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
