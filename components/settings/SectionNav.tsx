import { useEffect, useState } from 'preact/hooks';
import { Logo } from '@/components/controls/Logo';
import { i18n } from '@/lib/i18n/i18n';
import { SECTIONS, type SectionId } from './Section';
import styles from './settings.module.css';

/** The sections beside the page; the one that is read now is marked. */
export function SectionNav() {
  const [current, setCurrent] = useState<SectionId>('highlighting');
  useEffect(() => {
    const look = () => setCurrent(sectionInView());
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, []);
  return (
    <nav class={styles.nav} aria-label={i18n.t('options_sections')}>
      <h1>
        <Logo size={24} />
        {i18n.t('options_title')}
      </h1>
      {SECTIONS.map((id) => (
        <a
          key={id}
          href={`#${id}`}
          {...(id === current ? { 'aria-current': 'true' } : {})}
          onClick={() => {
            // After the jump, which brings the section to the top only where there is room below it.
            requestAnimationFrame(() => setCurrent(id));
          }}
        >
          {i18n.t(`options_${id}`)}
        </a>
      ))}
    </nav>
  );
}

/** The last section that has reached the upper third of the window; the last of all at the page's end. */
function sectionInView(): SectionId {
  const { scrollHeight } = document.documentElement;
  if (scrollY > 0 && innerHeight + scrollY >= scrollHeight - 2) return 'privacy';
  const reached = SECTIONS.filter((id) => {
    const top = document.getElementById(id)?.getBoundingClientRect().top;
    return top !== undefined && top < innerHeight / 3;
  });
  return reached.at(-1) ?? 'highlighting';
}
