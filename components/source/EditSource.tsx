import { useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { classes } from '@/components/controls/classes';
import text from '@/components/controls/text.module.css';
import { i18n } from '@/lib/i18n/i18n';
import type { Evidence, EvidenceStance, Source } from '@/lib/model/source';
import styles from './AddSource.module.css';
import { PassageFields } from './PassageFields';

interface Props {
  evidence: Evidence;
  source: Source;
  onKeep: (patch: { stance: EvidenceStance; quote: string }) => void;
  onCancel: () => void;
}

/** Changes how a source bears on the claim and which passage is quoted. */
export function EditSource({ evidence, source, onKeep, onCancel }: Props) {
  const [stance, setStance] = useState(evidence.stance);
  const [passage, setPassage] = useState(evidence.quote);
  return (
    <li>
      <form
        class={classes(styles.form, styles.opened)}
        onSubmit={(event) => {
          event.preventDefault();
          onKeep({ stance, quote: passage.trim() });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onCancel();
        }}
      >
        <p class={text.label}>{source.title || source.url}</p>
        <PassageFields
          stance={stance}
          passage={passage}
          onChange={(change) => {
            if (change.stance) setStance(change.stance);
            if (change.passage !== undefined) setPassage(change.passage);
          }}
        />
        <div class={styles.actions}>
          <Button variant="quiet" onClick={onCancel}>
            {i18n.t('source_cancel')}
          </Button>
          <Button variant="primary" type="submit">
            {i18n.t('source_keep')}
          </Button>
        </div>
      </form>
    </li>
  );
}
