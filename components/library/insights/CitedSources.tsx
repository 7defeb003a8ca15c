import { classes } from '@/components/controls/classes';
import { Icon } from '@/components/controls/Icon';
import text from '@/components/controls/text.module.css';
import { routeHash } from '@/components/library/route';
import stance from '@/components/source/stance.module.css';
import { STANCE_ICONS, STANCES, stanceName } from '@/components/source/stances';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { CitedRow } from '@/lib/model/insights/most-cited';
import styles from './CitedSources.module.css';

/** More squares than this cannot be taken in; the number at the row's end says how many there are. */
const MOST_SQUARES = 40;

/** The most cited sources: a square for each claim, with the sign of how the source bears on it. */
export function CitedSources({ rows }: { rows: readonly CitedRow[] }) {
  return (
    <>
      <ul class={styles.rows}>
        {rows.map(({ source, stances, total }) => {
          const squares = STANCES.flatMap((of) => Array.from({ length: stances[of] }, () => of));
          return (
            <li key={source.id}>
              <span>
                <a href={routeHash('claims', new URLSearchParams({ source: source.id }))}>
                  {source.title || source.url}
                </a>
                <small>{source.publisher}</small>
              </span>
              <span class={styles.squares} aria-hidden="true">
                {squares.slice(0, MOST_SQUARES).map((of, i) => (
                  <span key={i} class={classes(styles.square, stance[of])}>
                    <Icon name={STANCE_ICONS[of]} size={12} />
                  </span>
                ))}
                {squares.length > MOST_SQUARES && <span class={styles.rest}>…</span>}
              </span>
              <span class={styles.total}>
                <span aria-hidden="true">{formatNumber(total)}</span>
                <span class={text.hidden}>
                  {[
                    i18n.t('insights_claims', total, [formatNumber(total)]),
                    ...STANCES.flatMap((of) =>
                      stances[of] > 0 ? [`${stanceName(of)} ${formatNumber(stances[of])}`] : [],
                    ),
                  ].join(', ')}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      <ul class={styles.legend} aria-hidden="true">
        {STANCES.map((of) => (
          <li key={of}>
            <span class={classes(styles.square, stance[of])}>
              <Icon name={STANCE_ICONS[of]} size={12} />
            </span>
            {stanceName(of)}
          </li>
        ))}
      </ul>
    </>
  );
}
