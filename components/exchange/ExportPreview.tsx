import type { ComponentChildren } from 'preact';
import text from '@/components/controls/text.module.css';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import styles from './ExportPreview.module.css';

interface Props {
  /** Undefined until it is made. */
  text: string | undefined;
  count: number;
  /** What can be asked of the format. */
  children: ComponentChildren;
}

/** How the first item of a file will look. */
export function ExportPreview({ text: shown, count, children }: Props) {
  return (
    <>
      <div class={styles.head}>
        <h3 class={text.label}>{i18n.t('export_preview', [formatNumber(count)])}</h3>
        {children}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to scroll by keyboard. */}
      <section class={styles.preview} tabIndex={0} aria-label={i18n.t('export_previewname')}>
        <pre>{shown}</pre>
      </section>
    </>
  );
}
