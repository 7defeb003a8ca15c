import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { Dialog } from '@/components/controls/Dialog';
import { DialogFoot } from '@/components/controls/DialogFoot';
import { NoticeBar } from '@/components/controls/NoticeBar';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { RecordRow } from '@/lib/model/record-row';
import styles from './records.module.css';

interface Props {
  /** Two or more. */
  rows: readonly RecordRow[];
  title: string;
  /** What becomes of them. */
  text: string;
  /** Names the choice. */
  choice: string;
  /** Merges them into this one; tells whether it is done. */
  onMerge: (keptId: string) => Promise<boolean>;
  onClose: () => void;
}

/** Asks which of several records stays. */
export function MergeDialog({ rows, title, text, choice, onMerge, onClose }: Props) {
  // The one that serves most claims is the likeliest.
  const [kept, setKept] = useState(() => rows.toSorted((a, b) => b.claims - a.claims)[0]?.id ?? '');
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const merge = async () => {
    setBusy(true);
    const done = await onMerge(kept);
    setBusy(false);
    setFailed(!done);
    if (done) onClose();
  };
  const name = useId();
  return (
    <Dialog
      title={title}
      width={560}
      onClose={onClose}
      foot={
        <DialogFoot onCancel={onClose}>
          <Button size="normal" variant="primary" disabled={busy} onClick={() => void merge()}>
            {i18n.t('records_merge')}
          </Button>
        </DialogFoot>
      }
    >
      <div class={styles.form}>
        {failed && (
          <NoticeBar icon="warn" tone="bad">
            {i18n.t('claim_failother')}
          </NoticeBar>
        )}
        <p>{text}</p>
        <fieldset class={styles.choices} aria-label={choice}>
          {rows.map(({ id, title, publisher, url, claims }) => (
            <label key={id}>
              <input type="radio" name={name} checked={id === kept} onChange={() => setKept(id)} />
              <span>
                <b>{title}</b>
                <small>
                  {[publisher, i18n.t('insights_claims', claims, [formatNumber(claims)])]
                    .filter(Boolean)
                    .join(', ')}
                </small>
                <small>{url}</small>
              </span>
            </label>
          ))}
        </fieldset>
      </div>
    </Dialog>
  );
}
