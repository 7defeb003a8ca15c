import type { ComponentChildren } from 'preact';
import styles from './settings.module.css';

/** The sections of the options, in page order; also their addresses (`#data`). */
export const SECTIONS = [
  'highlighting',
  'scale',
  'appearance',
  'keyboard',
  'data',
  'privacy',
] as const;
export type SectionId = (typeof SECTIONS)[number];

interface Props {
  id: SectionId;
  title: string;
  lead: string;
  children?: ComponentChildren;
}

/** One section of the options, with its heading and a line on what it is about. */
export function Section({ id, title, lead, children }: Props) {
  return (
    <section class={styles.section} id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      <p class={styles.lead}>{lead}</p>
      {children}
    </section>
  );
}
