import { Check } from '@/components/controls/Check';
import { classes } from '@/components/controls/classes';
import { i18n } from '@/lib/i18n/i18n';
import { Cell } from './Cell';
import styles from './ClaimTable.module.css';
import { ColumnHead } from './ColumnHead';
import type { ClaimsOrder, ColumnOrder } from './claim-query';
import grid from './grid/RowGrid.module.css';

interface Props {
  layout: 'table' | 'list';
  order: ClaimsOrder;
  onOrder: (order: ColumnOrder) => void;
  /** All rows are chosen, or some. */
  checked: boolean;
  mixed: boolean;
  disabled: boolean;
  onSelectAll: () => void;
}

const COLUMNS = ['verdict', 'claim', 'publisher', 'sources', 'score', 'added'] as const;

/** The row of heads, which stays in sight: all rows at once, and what to order by. */
export function TableHead(props: Props) {
  const { layout, order, onOrder, checked, mixed, disabled, onSelectAll } = props;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the controls in it take the focus.
    // biome-ignore lint/a11y/useSemanticElements: see Cell.
    <div role="row" class={classes(grid.row, styles.row)} aria-rowindex={1}>
      <Cell role="columnheader" column={1} class={styles.check}>
        <Check
          label={i18n.t('library_selectall')}
          {...{ checked, mixed, disabled }}
          onChange={onSelectAll}
        />
      </Cell>
      {layout === 'table' ? (
        COLUMNS.map((column, at) => (
          <ColumnHead key={column} {...{ column, order, onOrder }} index={at + 2} />
        ))
      ) : (
        <ColumnHead column="claim" {...{ order, onOrder }} index={2} />
      )}
    </div>
  );
}
