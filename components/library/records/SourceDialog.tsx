import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { Dialog } from '@/components/controls/Dialog';
import { DialogFoot } from '@/components/controls/DialogFoot';
import { NoticeBar } from '@/components/controls/NoticeBar';
import { SourceFields } from '@/components/source/SourceFields';
import { factsOf, keptFacts } from '@/components/source/source-draft';
import { i18n } from '@/lib/i18n/i18n';
import type { Source } from '@/lib/model/source';
import styles from './records.module.css';

interface Props {
  source: Source;
  /** Keeps the facts; tells whether they are kept. */
  onKeep: (facts: ReturnType<typeof keptFacts>) => Promise<boolean>;
  onClose: () => void;
}

/** The facts of a source, for every claim that cites it. */
export function SourceDialog({ source, onKeep, onClose }: Props) {
  const [facts, setFacts] = useState(() => factsOf(source));
  const [problem, setProblem] = useState('');
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const title = useRef<HTMLInputElement>(null);
  const form = useId();
  return (
    <Dialog
      title={i18n.t('records_editsource')}
      width={520}
      onClose={onClose}
      focusRef={title}
      foot={
        <DialogFoot onCancel={onClose}>
          <Button size="normal" variant="primary" type="submit" form={form} disabled={busy}>
            {i18n.t('source_keep')}
          </Button>
        </DialogFoot>
      }
    >
      <form
        id={form}
        class={styles.form}
        onSubmit={async (event) => {
          event.preventDefault();
          if (!facts.title.trim()) {
            setProblem(i18n.t('source_notitle'));
            return title.current?.focus();
          }
          setBusy(true);
          const kept = await onKeep(keptFacts(facts, source.publishedAt));
          setBusy(false);
          setFailed(!kept);
          if (kept) onClose();
        }}
      >
        {failed && (
          <NoticeBar icon="warn" tone="bad">
            {i18n.t('claim_failother')}
          </NoticeBar>
        )}
        <p>{source.url}</p>
        <SourceFields
          facts={facts}
          titleRef={title}
          problem={problem || undefined}
          onChange={(change) => {
            setFacts({ ...facts, ...change });
            setProblem('');
          }}
        />
      </form>
    </Dialog>
  );
}
