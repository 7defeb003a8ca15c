import { classes } from '@/components/controls/classes';
import { Icon } from '@/components/controls/Icon';
import type { IconName } from '@/components/controls/icon-paths';
import { Logo } from '@/components/controls/Logo';
import text from '@/components/controls/text.module.css';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import styles from './LibraryNav.module.css';
import { routeHash } from './route';

export interface NavEntry {
  id: string;
  icon: IconName;
  name: string;
  count: number | undefined;
}

/** The way to each view of the library. On narrow windows only the icons show. */
export function LibraryNav({ entries, current }: { entries: NavEntry[]; current: string }) {
  return (
    <nav class={styles.nav} aria-label={i18n.t('library_nav')}>
      <h1 class={styles.brand}>
        <Logo size={24} />
        <span>{i18n.t('extension_name')}</span>
      </h1>
      <ul>
        {entries.map(({ id, icon, name, count }) => (
          <li key={id}>
            <a
              href={routeHash(id)}
              title={name}
              {...(id === current ? { 'aria-current': 'page' as const } : {})}
            >
              <Icon name={icon} />
              <span class={classes(styles.name, text.ellipsis)}>{name}</span>
              {count !== undefined && <span class={styles.count}>{formatNumber(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
