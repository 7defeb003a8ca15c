// biome-ignore-all lint/a11y/useSemanticElements: a table could not hold only the rows in sight.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and the controls in them take the focus.
import type { ComponentChildren, RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { Check } from '@/components/controls/Check';
import { classes } from '@/components/controls/classes';
import { Icon } from '@/components/controls/Icon';
import text from '@/components/controls/text.module.css';
import { RowGrid, type RowProps } from '@/components/library/grid/RowGrid';
import grid from '@/components/library/grid/RowGrid.module.css';
import type { RowGridHandle } from '@/components/library/grid/use-row-grid';
import { formatDate, formatNumber, formatShortDate } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import {
  RECORD_COLUMNS,
  type RecordColumn,
  type RecordOrder,
  type RecordRow,
} from '@/lib/model/record-row';
import styles from './RecordTable.module.css';

interface Props<T extends RecordRow> {
  label: string;
  rows: readonly T[];
  busy: boolean;
  order: RecordOrder;
  onOrder: (order: RecordOrder) => void;
  /** A row was clicked. */
  onOpen: (row: T) => void;
  handle: RefObject<RowGridHandle | null>;
  /** Rows can be selected where this is given. */
  selected?: ReadonlySet<string>;
  /** `extend`: with all from the one selected last. */
  onSelect?: (id: string, extend: boolean) => void;
  onSelectAll?: () => void;
  /** At the end of a row: what can be done with it. */
  actions?: ((row: T) => ComponentChildren) | undefined;
}

const ROW = 57;
/** Columns of which the greatest is what one looks for first. */
const DOWN_FIRST = ['claims', 'used'];

/** Sources or articles as a grid of any length. */
export function RecordTable<T extends RecordRow>(props: Props<T>) {
  const { rows, selected, actions } = props;
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const shape = classes(grid.row, styles.row, selected && styles.chosen, actions && styles.acted);
  const rowOf = (id: string, place: RowProps) => {
    const row = byId.get(id);
    if (!row) return null;
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is a key of the surface.
      <div
        role="row"
        {...place}
        class={classes(shape, grid.body, styles.record)}
        {...(selected ? { 'aria-selected': selected.has(id) } : {})}
        onClick={(event) => {
          if (!(event.target as Element).closest('label, a, button, [role=menu]')) {
            props.onOpen(row);
          }
        }}
      >
        {selected && (
          <div role="gridcell">
            <Check
              label={i18n.t('records_select', [row.title])}
              checked={selected.has(id)}
              onChange={(_, extend) => props.onSelect?.(id, extend)}
            />
          </div>
        )}
        <div role="gridcell" class={styles.title}>
          <b>{row.title}</b>
          <small class={text.ellipsis}>{row.url}</small>
        </div>
        <div role="gridcell" class={styles.publisher}>
          {row.publisher}
        </div>
        <div role="gridcell" class={grid.number}>
          {formatNumber(row.claims)}
        </div>
        <div
          role="gridcell"
          class={classes(styles.used, grid.number)}
          title={formatDate(row.lastUsed)}
        >
          {formatShortDate(row.lastUsed.slice(0, 10))}
        </div>
        {actions && <div role="gridcell">{actions(row)}</div>}
      </div>
    );
  };
  return (
    <RowGrid
      label={props.label}
      {...{ ids, row: rowOf, busy: props.busy, handle: props.handle }}
      rowHeight={ROW}
      columns={RECORD_COLUMNS.length + (selected ? 1 : 0) + (actions ? 1 : 0)}
      multiple={selected !== undefined}
      onAll={props.onSelectAll}
      head={
        <div role="row" class={shape} aria-rowindex={1}>
          {selected && (
            <div role="columnheader">
              <span class={text.hidden}>{i18n.t('records_selected')}</span>
            </div>
          )}
          {RECORD_COLUMNS.map((column) => (
            <RecordHead key={column} {...{ column, order: props.order, onOrder: props.onOrder }} />
          ))}
          {actions && (
            <div role="columnheader">
              <span class={text.hidden}>{i18n.t('records_actions')}</span>
            </div>
          )}
        </div>
      }
    />
  );
}

/** The head of a column: a button that orders by it, or turns its order round. */
function RecordHead({
  column,
  order,
  onOrder,
}: { column: RecordColumn } & Pick<Props<RecordRow>, 'order' | 'onOrder'>) {
  const here = order.by === column;
  const sort = !here ? 'none' : order.down ? 'descending' : 'ascending';
  const down = here ? !order.down : DOWN_FIRST.includes(column);
  return (
    <div role="columnheader" class={classes(grid.head, styles[column])} aria-sort={sort}>
      <button type="button" onClick={() => onOrder({ by: column, down })}>
        {i18n.t(`records_${column}`)}
        {here && <Icon name={order.down ? 'down' : 'up'} size={12} />}
      </button>
    </div>
  );
}
