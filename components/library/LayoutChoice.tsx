import { IconButton } from '@/components/controls/IconButton';
import { Select } from '@/components/controls/Select';
import { i18n } from '@/lib/i18n/i18n';
import type { ListColumn } from '@/lib/model/listing';
import { columnName } from './claim-facts';
import { type ClaimsOrder, type ColumnOrder, nextOrder } from './claim-query';
import styles from './LayoutChoice.module.css';

interface Props {
  layout: 'table' | 'list';
  order: ClaimsOrder;
  /** Something is searched for, so that claims can be ordered by how they fit it. */
  searching: boolean;
  onLayout: (layout: 'table' | 'list') => void;
  /** Null chooses the usual order. */
  onOrder: (order: ColumnOrder | null) => void;
}

const COLUMNS: readonly ListColumn[] = [
  'added',
  'verdict',
  'claim',
  'publisher',
  'sources',
  'score',
];

/**
 * Table or list. A list has no heads to order it by, and what is searched for comes in an order that is no
 * column's, so those are chosen here.
 */
export function LayoutChoice({ layout, order, searching, onLayout, onOrder }: Props) {
  const columns = COLUMNS.map((column) => [column, columnName(column)] as const);
  return (
    <div class={styles.choice}>
      {(layout === 'list' || searching) && (
        <Select
          label={i18n.t('order_label')}
          value={order.by}
          onChange={(by) => onOrder(by === 'fit' ? null : nextOrder(order, by))}
          options={searching ? [['fit', i18n.t('order_fit')] as const, ...columns] : columns}
        />
      )}
      {layout === 'list' && order.by !== 'fit' && (
        <IconButton
          icon={order.down ? 'down' : 'up'}
          label={i18n.t(order.down ? 'order_down' : 'order_up')}
          onClick={() => onOrder({ ...order, down: !order.down })}
        />
      )}
      <fieldset class={styles.layouts} aria-label={i18n.t('layout_label')}>
        <IconButton
          icon="table"
          label={i18n.t('layout_table')}
          aria-pressed={layout === 'table'}
          onClick={() => onLayout('table')}
        />
        <IconButton
          icon="list"
          label={i18n.t('layout_list')}
          aria-pressed={layout === 'list'}
          onClick={() => onLayout('list')}
        />
      </fieldset>
    </div>
  );
}
