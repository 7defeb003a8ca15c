import { useEffect, useRef } from 'preact/hooks';
import { classes } from '@/components/controls/classes';
import { Icon } from '@/components/controls/Icon';
import text from '@/components/controls/text.module.css';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { ClaimKind } from '@/lib/model/analysis';
import type { PageClaim } from '@/lib/model/page';
import type { Badge } from './badge';
import styles from './ClaimRow.module.css';
import { Kind } from './Kind';
import { FoundText } from './MarkedText';
import { Score } from './Score';
import { VerdictBadge } from './VerdictBadge';

/** What a row shows of a claim. */
export interface RowFacts {
  quote: string;
  score: number | null;
  kinds: ClaimKind[];
  speaker: string;
  state: PageClaim['state'];
  sources: number;
  /** Null for claims that are not saved. */
  badge: Badge | null;
  /** What was found of one that says the same in another article; null where there is none. */
  seen?: Badge | null;
}

interface Props {
  facts: RowFacts;
  /** What is searched for, to light it in the quote. */
  searched?: string;
  /** Where else it was found. */
  found?: string | undefined;
  onOpen: (event: MouseEvent) => void;
  /** Takes the focus when it appears. */
  focused?: boolean;
  /** The record's id, for keys that act on the row. */
  id?: string;
  /** Where rows are picked: whether this one is. A box then stands for the score. */
  picked?: boolean | undefined;
}

/** A claim in a list: check-worthiness on the left, the verdict on the right. The list makes its item. */
export function ClaimRow(props: Props) {
  const { facts, searched = '', found, onOpen, focused = false, id, picked } = props;
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!focused) return;
    row.current?.focus();
    row.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { score, badge, sources } = facts;
  return (
    <button
      type="button"
      class={classes(styles.row, picked && styles.picked)}
      data-row
      {...(id ? { 'data-id': id } : {})}
      {...(picked === undefined ? {} : { 'aria-pressed': picked })}
      ref={row}
      onClick={onOpen}
    >
      <span class={styles.score}>
        {picked !== undefined ? (
          <span class={styles.box}>{picked && <Icon name="check" size={12} />}</span>
        ) : (
          score !== null && <Score score={score} stacked />
        )}
      </span>
      <span class={classes(styles.quote, text.quote)}>
        <FoundText text={facts.quote} searched={searched} />
      </span>
      <span class={styles.line}>
        <span class={styles.meta}>
          {facts.state === 'missing' || facts.state === 'ambiguous' ? (
            <span class={styles.missing}>
              <Icon name="unfound" size={14} />
              {i18n.t(facts.state === 'missing' ? 'list_missing_short' : 'list_ambiguous_short')}
            </span>
          ) : facts.state === 'changed' ? (
            <span class={styles.missing}>
              <Icon name="info" size={14} />
              {i18n.t('list_changed_short')}
            </span>
          ) : (
            <Kind kinds={facts.kinds} size={13} />
          )}
          {facts.speaker && (
            <span class={classes(styles.speaker, text.ellipsis)}>{facts.speaker}</span>
          )}
        </span>
        <span class={styles.end}>
          {sources > 0 && (
            <span class={styles.count}>
              <Icon name="link" size={13} />
              <span aria-hidden="true">{formatNumber(sources)}</span>
              <span class={text.hidden}>{i18n.t('source_count', sources)}</span>
            </span>
          )}
          {badge ? (
            <VerdictBadge badge={badge} />
          ) : facts.seen ? (
            <span class={styles.seen} title={i18n.t('seen_label')}>
              <Icon name="clock" size={13} />
              {i18n.t('seen_mark', [facts.seen.word])}
            </span>
          ) : (
            i18n.t('claim_notsaved')
          )}
        </span>
      </span>
      {found && (
        <span class={styles.found}>
          <FoundText text={found} searched={searched} />
        </span>
      )}
    </button>
  );
}
