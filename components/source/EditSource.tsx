import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { classes } from '@/components/controls/classes';
import text from '@/components/controls/text.module.css';
import { i18n } from '@/lib/i18n/i18n';
import type { Evidence, EvidenceStance, Source } from '@/lib/model/source';
import styles from './AddSource.module.css';
import { PassageFields } from './PassageFields';
import { SourceFields } from './SourceFields';
import { factsOf, keptFacts } from './source-draft';

interface Props {
  evidence: Evidence;
  source: Source;
  onKeep: (kept: {
    facts: ReturnType<typeof keptFacts>;
    stance: EvidenceStance;
    quote: string;
  }) => void;
  onCancel: () => void;
}

/** Changes what is known of a source, how it bears on the claim and which passage is quoted. */
export function EditSource({ evidence, source, onKeep, onCancel }: Props) {
  const [facts, setFacts] = useState(() => factsOf(source));
  const [stance, setStance] = useState(evidence.stance);
  const [passage, setPassage] = useState(evidence.quote);
  const [problem, setProblem] = useState('');
  const title = useRef<HTMLInputElement>(null);
  // Opened by a menu, whose button is gone now.
  useEffect(() => title.current?.focus(), []);
  return (
    <li>
      <form
        class={classes(styles.form, styles.opened)}
        onSubmit={(event) => {
          event.preventDefault();
          if (facts.title.trim()) {
            return onKeep({
              facts: keptFacts(facts, source.publishedAt),
              stance,
              quote: passage.trim(),
            });
          }
          setProblem(i18n.t('source_notitle'));
          title.current?.focus();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          onCancel();
        }}
      >
        <p class={classes(text.help, styles.address)}>{source.url}</p>
        <SourceFields
          facts={facts}
          onChange={(change) => {
            setFacts({ ...facts, ...change });
            setProblem('');
          }}
          titleRef={title}
          problem={problem || undefined}
        />
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
