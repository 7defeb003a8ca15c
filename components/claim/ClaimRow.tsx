import { useEffect, useRef } from 'preact/hooks';
import { classes } from '@/components/controls/classes';
import { Icon } from '@/components/controls/Icon';
import text from '@/components/controls/text.module.css';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { ClaimKind } from '@/lib/model/analysis';
import type { PageClaim } from '@/lib/model/page';
import styles from './ClaimRow.module.css';
import { Kind } from './Kind';
import type { Badge } from './levels';
import { MarkedText } from './MarkedText';
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
}

interface Props {
  facts: RowFacts;
  /** Words to light in the quote. */
  words?: readonly string[];
  /** Where else the words were found. */
  found?: string | undefined;
  /** Place in the whole list, from 1, and the list's length. */
  position: number;
  size: number;
  onOpen: () => void;
  /** Place in the list, from 0, of the row to focus when it appears. That row empties it. */
  focusAt?: { current: number | null };
  /** The record's id, for keys that act on the row. */
  id?: string;
}

/** A claim in a list: check-worthiness on the left, the verdict on the right. */
export function ClaimRow({ facts, words = [], found, position, size, onOpen, focusAt, id }: Props) {
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focusAt?.current !== position - 1) return;
    focusAt.current = null;
    row.current?.focus();
    row.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { score, badge, sources } = facts;
  return (
    <li
      class={styles.item}
      aria-posinset={position}
      aria-setsize={size}
      {...(id ? { 'data-id': id } : {})}
    >
      <button type="button" class={styles.row} data-row ref={row} onClick={onOpen}>
        <span class={styles.score}>{score === null ? null : <Score score={score} stacked />}</span>
        <span class={classes(styles.quote, text.quote)}>
          <MarkedText text={facts.quote} words={words} />
        </span>
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
          {facts.speaker && <span class={text.ellipsis}>{facts.speaker}</span>}
        </span>
        <span class={styles.end}>
          {sources > 0 && (
            <span class={styles.count}>
              <Icon name="link" size={13} />
              <span aria-hidden="true">{formatNumber(sources)}</span>
              <span class={text.hidden}>{i18n.t('source_count', sources)}</span>
            </span>
          )}
          {badge ? <VerdictBadge badge={badge} /> : i18n.t('claim_notsaved')}
        </span>
        {found && <span class={styles.found}>{found}</span>}
      </button>
    </li>
  );
}
