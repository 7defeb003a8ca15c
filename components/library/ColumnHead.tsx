import { classes } from '@/components/controls/classes';
import { Icon } from '@/components/controls/Icon';
import type { ListColumn } from '@/lib/model/listing';
import { Cell } from './Cell';
import styles from './ClaimTable.module.css';
import { columnName } from './claim-facts';
import { type ClaimsOrder, type ColumnOrder, nextOrder } from './claim-query';
import grid from './grid/RowGrid.module.css';

interface Props {
  column: ListColumn;
  order: ClaimsOrder;
  onOrder: (order: ColumnOrder) => void;
  /** Place among the columns, from 1. */
  index: number;
}

/** The head of a column: a button that orders by it, or turns its order round. */
export function ColumnHead({ column, order, onOrder, index }: Props) {
  const here = order.by === column;
  const sort = !here ? 'none' : order.down ? 'descending' : 'ascending';
  return (
    <Cell role="columnheader" column={index} class={classes(grid.head, styles[column])} sort={sort}>
      <button type="button" onClick={() => onOrder(nextOrder(order, column))}>
        {columnName(column)}
        {here && <Icon name={order.down ? 'down' : 'up'} size={12} />}
      </button>
    </Cell>
  );
}
