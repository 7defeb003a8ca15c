import { IconButton } from '@/components/controls/IconButton';
import { Select } from '@/components/controls/Select';
import { i18n } from '@/lib/i18n/i18n';
import type { ListColumn } from '@/lib/model/listing';
import { columnName } from './claim-facts';
import { type ClaimsRequest, nextOrder } from './claim-query';
import styles from './LayoutChoice.module.css';

interface Props {
  layout: 'table' | 'list';
  order: ClaimsRequest['order'];
  onLayout: (layout: 'table' | 'list') => void;
  onOrder: (order: ClaimsRequest['order']) => void;
}

const COLUMNS: readonly ListColumn[] = [
  'added',
  'verdict',
  'claim',
  'publisher',
  'sources',
  'score',
];

/** Table or list; a list has no heads to order it by, so its order is chosen here. */
export function LayoutChoice({ layout, order, onLayout, onOrder }: Props) {
  return (
    <div class={styles.choice}>
      {layout === 'list' && (
        <>
          <Select
            label={i18n.t('order_label')}
            value={order.by}
            onChange={(by) => onOrder(nextOrder(order, by))}
            options={COLUMNS.map((column) => [column, columnName(column)] as const)}
          />
          <IconButton
            icon={order.down ? 'down' : 'up'}
            label={i18n.t(order.down ? 'order_down' : 'order_up')}
            onClick={() => onOrder({ ...order, down: !order.down })}
          />
        </>
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
