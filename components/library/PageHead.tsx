import type { ComponentChildren } from 'preact';
import styles from './PageHead.module.css';

interface Props {
  title: string;
  text: string;
  /** Buttons at its end. */
  children?: ComponentChildren;
}

/** The head of a view: what it is, in a line, and what can be done with all of it. */
export function PageHead({ title, text, children }: Props) {
  return (
    <header class={styles.head}>
      <div class={styles.words}>
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
      {children}
    </header>
  );
}
