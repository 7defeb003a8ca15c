import { Kind } from '@/components/claim/Kind';
import { FoundText } from '@/components/claim/MarkedText';
import { Score } from '@/components/claim/Score';
import { VerdictBadge } from '@/components/claim/VerdictBadge';
import { classes } from '@/components/controls/classes';
import { Icon } from '@/components/controls/Icon';
import text from '@/components/controls/text.module.css';
import { foundText } from '@/components/saved/saved-rows';
import { BalanceCount } from '@/components/source/BalanceCount';
import { formatDay } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { ClaimMatch } from '@/lib/model/listing';
import type { Scale } from '@/lib/model/verdict';
import { Cell } from './Cell';
import styles from './ClaimTable.module.css';
import { badgeFor, scoreOf, speakerOf } from './claim-facts';
import grid from './grid/RowGrid.module.css';

interface Props {
  row: ClaimMatch;
  scales: readonly Scale[];
  /** What is searched for, to light it. */
  searched: string;
}

/** A claim's cells, one a column. */
export function ClaimTableCells({ row, scales, searched }: Props) {
  const score = scoreOf(row);
  return (
    <>
      <Cell column={2} class={styles.verdict}>
        <VerdictBadge badge={badgeFor(scales, row)} />
      </Cell>
      <Cell column={3} class={styles.claimCell}>
        <Quote row={row} searched={searched} />
        <Meta row={row} />
      </Cell>
      <Cell column={4} class={classes(styles.publisher, text.ellipsis)}>
        {row.publisher}
      </Cell>
      <Cell column={5} class={styles.sources}>
        <BalanceCount stances={row.stances} />
      </Cell>
      <Cell column={6} class={classes(styles.score, grid.number)}>
        {score ?? ''}
      </Cell>
      <Cell column={7} class={classes(styles.added, grid.number)}>
        <time dateTime={row.claim.createdAt}>{formatDay(row.claim.createdAt)}</time>
      </Cell>
    </>
  );
}

/** A claim as in the popup's list, in one cell: score on the left, verdict on the right. */
export function ClaimListCells({ row, scales, searched }: Props) {
  const score = scoreOf(row);
  return (
    <Cell column={2} class={styles.listCell}>
      <span class={styles.listScore}>{score !== null && <Score score={score} stacked />}</span>
      <Quote row={row} searched={searched} />
      <Meta row={row} publisher />
      <span class={styles.listEnd}>
        <BalanceCount stances={row.stances} />
        <VerdictBadge badge={badgeFor(scales, row)} />
      </span>
    </Cell>
  );
}

const Quote = ({ row, searched }: Pick<Props, 'row' | 'searched'>) => (
  <span class={classes(styles.quote, text.quote)}>
    <FoundText text={row.claim.quote} searched={searched} />
  </span>
);

function Meta({ row, publisher = false }: { row: ClaimMatch; publisher?: boolean }) {
  const { state } = row.claim;
  const found = foundText(row);
  return (
    <span class={styles.meta}>
      <Kind kinds={row.claim.detection?.kinds ?? []} size={13} />
      <span class={text.ellipsis}>{found ?? speakerOf(row)}</span>
      {publisher && !found && <span class={text.ellipsis}>{row.publisher}</span>}
      {state === 'missing' && (
        <span class={styles.missing}>
          <Icon name="unfound" size={13} />
          {i18n.t('list_missing_short')}
        </span>
      )}
    </span>
  );
}
