import { formatBytes } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import styles from './settings.module.css';

interface Props {
  sizes: { claims: number; sources: number; articles: number };
  usage: number | null;
  quota: number | null;
}

/** What the space in use is made of, in words and as a bar. The rest is the browser's own bookkeeping. */
export function DataMeter({ sizes, usage, quota }: Props) {
  const { claims, sources, articles } = sizes;
  const known = claims + sources + articles;
  const rest = Math.max(0, (usage ?? 0) - known);
  const said = i18n.t('options_breakdown', [
    formatBytes(claims),
    formatBytes(sources),
    formatBytes(articles),
  ]);
  return (
    <>
      {known > 0 && `${said} `}
      {rest > 0 && `${i18n.t('options_restused', [formatBytes(rest)])} `}
      {quota !== null && i18n.t('options_quota', [formatBytes(quota)])}
      <span class={styles.meter} aria-hidden="true">
        {[claims, sources, articles, rest].map((bytes, i) => (
          <i key={String(i)} style={{ flexGrow: bytes / Math.max(1, known + rest) }} />
        ))}
      </span>
    </>
  );
}
