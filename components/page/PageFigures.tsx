import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { PageClaim } from '@/lib/model/page';
import { foundClaims } from './claim-order';
import styles from './PageFigures.module.css';

/** The page in four figures: claims, those saved, their sources, and claims whose text is gone. */
export function PageFigures({ claims }: { claims: readonly PageClaim[] }) {
  const found = foundClaims(claims);
  const figures = [
    ['claims', found.length],
    ['saved', found.filter(({ claimId }) => claimId !== null).length],
    ['sources', claims.reduce((sum, { sources }) => sum + sources, 0)],
    ['gone', claims.length - found.length],
  ] as const;
  return (
    <dl class={styles.figures}>
      {figures.map(([name, count]) => (
        <div key={name}>
          <dt>{i18n.t(`figure_${name}`, count)}</dt>
          <dd>{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
