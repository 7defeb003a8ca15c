import { classes } from '@/components/controls/classes';
import { Icon } from '@/components/controls/Icon';
import text from '@/components/controls/text.module.css';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { EvidenceStance } from '@/lib/model/source';
import styles from './stance.module.css';
import { STANCE_ICONS, STANCES } from './stances';

/** How many sources support, refute and give context; what nobody does is left out. */
export function BalanceCount({ stances }: { stances: readonly EvidenceStance[] }) {
  return (
    <span class={styles.balance}>
      {STANCES.map((stance) => {
        const count = stances.filter((other) => other === stance).length;
        if (count === 0) return null;
        return (
          <span key={stance} class={classes(styles.word, styles[stance])}>
            <Icon name={STANCE_ICONS[stance]} size={13} />
            <span aria-hidden="true">{formatNumber(count)}</span>
            <span class={text.hidden}>{i18n.t(`balance_${stance}`, count)}</span>
          </span>
        );
      })}
    </span>
  );
}
