import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import styles from './ImportFigures.module.css';

interface Props {
  figures: { added: number; merged: number; changed: number; skipped: number };
}

/** What came of an import, in four numbers. */
export function ImportFigures({ figures }: Props) {
  return (
    <dl class={styles.figures}>
      {(['added', 'merged', 'changed', 'skipped'] as const).map((id) => (
        <div key={id}>
          <dt>{i18n.t(`import_${id}`)}</dt>
          <dd>{formatNumber(figures[id])}</dd>
        </div>
      ))}
    </dl>
  );
}
