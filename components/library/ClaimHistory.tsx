import type { Ref } from 'preact';
import { Button } from '@/components/controls/Button';
import { IconButton } from '@/components/controls/IconButton';
import { formatTime } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { Change } from '@/lib/model/revision';
import type { Scale } from '@/lib/model/verdict';
import styles from './ClaimHistory.module.css';
import { type ChangeText, changeText } from './change-text';

export interface HistoryEntry {
  id: string;
  at: string;
  /** Null where the record is none of ours. */
  change: Change | null;
}

interface Props {
  /** Oldest first, as they were made. */
  entries: readonly HistoryEntry[];
  /** When the claim was saved; empty while that is read. */
  createdAt: string;
  /** Titles of cited sources by their ids. */
  titles: ReadonlyMap<string | undefined, string | undefined>;
  scales: readonly Scale[];
  headingRef: Ref<HTMLHeadingElement>;
  /** Puts the value of a change back, or all that the claim was before it. */
  onRestore: (id: string, what: 'value' | 'all') => void;
  onBack: () => void;
}

/** Every change of a claim, the newest first: when, what, from and to, and the way back to it. */
export function ClaimHistory(props: Props) {
  const { entries, createdAt, titles, scales } = props;
  return (
    <>
      <div class={styles.head}>
        <IconButton icon="back" label={i18n.t('history_leave')} onClick={props.onBack} />
        <h2 tabIndex={-1} ref={props.headingRef}>
          {i18n.t('history_title')}
        </h2>
      </div>
      <ol class={styles.entries} reversed>
        {entries.toReversed().map(({ id, at, change }) => (
          <Entry
            key={id}
            at={at}
            text={change && changeText(change, scales, titles)}
            onRestore={(what) => props.onRestore(id, what)}
          />
        ))}
        {createdAt && (
          <li class={styles.entry}>
            <p class={styles.what}>
              <b>{i18n.t('history_saved')}</b>
            </p>
            <When at={createdAt} />
          </li>
        )}
      </ol>
    </>
  );
}

interface EntryProps {
  at: string;
  text: ChangeText | null;
  onRestore: (what: 'value' | 'all') => void;
}

function Entry({ at, text, onRestore }: EntryProps) {
  return (
    <li class={styles.entry}>
      <p class={styles.what}>
        <b>{text?.what ?? i18n.t('history_unknown')}</b>
      </p>
      <When at={at} />
      {text && (text.from || text.to) && (
        <dl class={styles.values}>
          <dt>{i18n.t('history_from')}</dt>
          <dd>{text.from || i18n.t('history_nothing')}</dd>
          <dt>{i18n.t('history_to')}</dt>
          <dd>{text.to || i18n.t('history_nothing')}</dd>
        </dl>
      )}
      {text?.restorable && (
        <div class={styles.acts}>
          <Button
            icon="undo"
            aria-label={i18n.t('history_restorevalue', [text.from || i18n.t('history_nothing')])}
            onClick={() => onRestore('value')}
          >
            {i18n.t('history_restore')}
          </Button>
          <Button
            variant="quiet"
            aria-label={i18n.t('history_restoreallat', [formatTime(at)])}
            onClick={() => onRestore('all')}
          >
            {i18n.t('history_restoreall')}
          </Button>
        </div>
      )}
    </li>
  );
}

const When = ({ at }: { at: string }) => (
  <p class={styles.when}>
    {i18n.t('history_you')}, <time dateTime={at}>{formatTime(at)}</time>
  </p>
);
