import { Button } from '@/components/controls/Button';
import { Logo } from '@/components/controls/Logo';
import { i18n } from '@/lib/i18n/i18n';
import { NEWS_VERSIONS } from '@/lib/model/news';
import styles from './welcome.module.css';

/** What each of those versions brought, a line each. */
const TEXTS = {
  '0.1': ['news_0_1_highlights', 'news_0_1_card', 'news_0_1_library'],
} as const;

/** What is new, newest version first. */
export function News({ onOptions }: { onOptions: () => void }) {
  return (
    <main class={styles.news}>
      <p class={styles.brand}>
        <Logo size={28} />
        {i18n.t('extension_name')}
      </p>
      <h1>{i18n.t('news_title')}</h1>
      {NEWS_VERSIONS.map((version) => (
        <section key={version}>
          <h2>{i18n.t('news_version', [version])}</h2>
          <ul>
            {TEXTS[version].map((key) => (
              <li key={key}>{i18n.t(key)}</li>
            ))}
          </ul>
        </section>
      ))}
      <div class={styles.buttons}>
        <Button size="normal" onClick={onOptions}>
          {i18n.t('news_options')}
        </Button>
      </div>
    </main>
  );
}
