import { TextArea } from '@/components/controls/TextArea';
import text from '@/components/controls/text.module.css';
import { i18n } from '@/lib/i18n/i18n';
import type { EvidenceStance } from '@/lib/model/source';
import styles from './PassageFields.module.css';
import { StancePicker } from './StancePicker';

interface Props {
  stance: EvidenceStance | null;
  passage: string;
  onChange: (change: { stance?: EvidenceStance; passage?: string }) => void;
  problem?: string | undefined;
}

/** The passage that bears on the claim, and how. */
export function PassageFields({ stance, passage, onChange, problem }: Props) {
  return (
    <>
      <TextArea
        quoted
        rows={2}
        aria-label={i18n.t('source_passage')}
        placeholder={i18n.t('source_passagehint')}
        value={passage}
        onInput={(words) => onChange({ passage: words })}
      />
      <div class={styles.row} {...(problem ? { 'data-problem': true } : {})}>
        <span class={text.help} aria-hidden="true">
          {i18n.t('source_stance')}
        </span>
        <StancePicker stance={stance} onChoose={(chosen) => onChange({ stance: chosen })} />
      </div>
      {problem && (
        <p class={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
