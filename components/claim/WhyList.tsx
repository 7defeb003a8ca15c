import { classes } from '@/components/controls/classes';
import text from '@/components/controls/text.module.css';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { Contribution } from '@/lib/model/analysis';
import { reasonText } from './reason-text';
import styles from './WhyList.module.css';

interface Props {
  contributions: readonly Contribution[];
  /** Shown alone where the scorer's own weights are not on record. */
  reasons: readonly string[];
}

/** A weight with its sign; the minus is a minus, not a hyphen. */
const signed = (weight: number): string =>
  `${weight < 0 ? '−' : '+'}${formatNumber(Math.abs(Math.round(weight)))}`;

/** Why a claim is highlighted, in words, with the words that triggered it and their weight. */
export function WhyList({ contributions, reasons }: Props) {
  return (
    <>
      <ul class={styles.list}>
        {contributions.length > 0
          ? contributions.map(({ reason, weight, trigger }) => (
              <li key={`${reason} ${trigger?.start}`} class={weight < 0 ? styles.less : ''}>
                <span>
                  {reasonText(reason)}
                  {trigger && ': '}
                  {trigger && <q class={styles.trigger}>{trigger.text}</q>}
                </span>
                <span class={styles.weight}>{signed(weight)}</span>
              </li>
            ))
          : reasons.map((reason) => <li key={reason}>{reasonText(reason)}</li>)}
      </ul>
      <p class={classes(text.help, styles.help)}>{i18n.t('claim_scorehelp')}</p>
    </>
  );
}
