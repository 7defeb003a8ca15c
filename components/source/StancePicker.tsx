import { useId } from 'preact/hooks';
import { Icon } from '@/components/controls/Icon';
import { i18n } from '@/lib/i18n/i18n';
import type { EvidenceStance } from '@/lib/model/source';
import styles from './StancePicker.module.css';
import { STANCE_ICONS, STANCES, stanceName } from './stances';

interface Props {
  /** Null while nothing is chosen: how a source bears on a claim is never presumed. */
  stance: EvidenceStance | null;
  onChoose: (stance: EvidenceStance) => void;
}

/** Supports, refutes or context, as a radio group. */
export function StancePicker({ stance, onChoose }: Props) {
  const name = useId();
  return (
    <span class={styles.picker} role="radiogroup" aria-label={i18n.t('source_stance')}>
      {STANCES.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            checked={option === stance}
            onChange={() => onChoose(option)}
          />
          <Icon name={STANCE_ICONS[option]} size={13} />
          {stanceName(option)}
        </label>
      ))}
    </span>
  );
}
