// biome-ignore-all lint/a11y/useSemanticElements: a table could not hold only the rows in sight.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and the controls in them take the focus.
import { defaultRangeExtractor, type Range } from '@tanstack/virtual-core';
import type { ComponentChildren, RefObject } from 'preact';
import { useCallback, useImperativeHandle, useRef } from 'preact/hooks';
import { Check } from '@/components/controls/Check';
import { classes } from '@/components/controls/classes';
import { useHeldRow } from '@/components/controls/held-row';
import { Icon } from '@/components/controls/Icon';
import text from '@/components/controls/text.module.css';
import { useVirtual } from '@/components/hooks/use-virtual';
import { formatDate, formatNumber, formatShortDate } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import { RECORD_COLUMNS, type RecordOrder, type RecordRow } from '@/lib/model/record-row';
import styles from './RecordTable.module.css';

/** What can be done with the table from outside. Rows are counted from 0. */
export interface RecordTableHandle {
  /** Moves the focus by so many rows; tells whether there was a row to go to. */
  move(step: number): boolean;
  /** The row that has the focus, or -1. */
  at(): number;
}

interface Props<T extends RecordRow> {
  label: string;
  rows: readonly T[];
  busy: boolean;
  order: RecordOrder;
  onOrder: (order: RecordOrder) => void;
  /** A row was clicked. */
  onOpen: (row: T) => void;
  handle: RefObject<RecordTableHandle | null>;
  /** Rows can be selected where this is given. */
  selected?: ReadonlySet<string>;
  onSelect?: (id: string) => void;
  /** At the end of a row: what can be done with it. */
  actions?: (row: T) => ComponentChildren;
}

const HEAD = 38;
const ROW = 57;
/** Columns of which the greatest is what one looks for first. */
const DOWN_FIRST = ['claims', 'used'];
const keyOf = ({ id }: RecordRow): string => id;

/** Sources or articles as a grid of any length: only the rows in sight exist, and the one with the focus. */
export function RecordTable<T extends RecordRow>(props: Props<T>) {
  const { rows, order, selected, actions } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const held = useHeldRow(scroller, rows, keyOf);
  const virtual = useVirtual(scroller, {
    count: rows.length,
    estimateSize: () => ROW,
    paddingStart: HEAD,
    scrollPaddingStart: HEAD,
    getItemKey: useCallback((index: number) => keyOf(rows[index] as T), [rows]),
    rangeExtractor: useCallback(
      (range: Range) =>
        [...new Set([held.index(), ...defaultRangeExtractor(range)])]
          .filter((index) => index >= 0)
          .sort((a, b) => a - b),
      [rows, held.wanted],
    ),
  });
  const focus = (row: number) => {
    held.take(row);
    virtual.scrollToIndex(row, { align: 'auto' });
  };
  const move = (step: number) => {
    const at = held.index();
    const to = at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step;
    const isThere = to >= 0 && to < rows.length;
    if (isThere) focus(to);
    return isThere;
  };
  useImperativeHandle(props.handle, () => ({ move, at: () => held.index() }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target as Element).matches('[data-row]')) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = held.index();
    const page = virtual.range ? Math.max(1, virtual.range.endIndex - virtual.range.startIndex) : 1;
    const to = { Home: 0, End: rows.length - 1, PageDown: at + page, PageUp: at - page }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    focus(Math.min(Math.max(to, 0), rows.length - 1));
  };
  const shown = virtual.getVirtualItems();
  const reachable = Math.max(0, held.index());
  const shape = classes(styles.row, selected && styles.chosen, actions && styles.acted);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of its rows.
    <div
      ref={scroller}
      class={styles.scroller}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => held.follow(event.target as Element)}
      onFocusOut={() => held.follow(null)}
    >
      <div
        role="grid"
        class={styles.grid}
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-busy={props.busy}
        {...(selected ? { 'aria-multiselectable': true } : {})}
        style={{ blockSize: `${virtual.getTotalSize()}px` }}
      >
        <div role="rowgroup" class={styles.heads}>
          <div role="row" class={shape} aria-rowindex={1}>
            {selected && (
              <div role="columnheader">
                <span class={text.hidden}>{i18n.t('records_selected')}</span>
              </div>
            )}
            {RECORD_COLUMNS.map((column) => {
              const here = order.by === column;
              const sort = !here ? 'none' : order.down ? 'descending' : 'ascending';
              const down = here ? !order.down : DOWN_FIRST.includes(column);
              return (
                <div key={column} role="columnheader" class={styles[column]} aria-sort={sort}>
                  <button type="button" onClick={() => props.onOrder({ by: column, down })}>
                    {i18n.t(`records_${column}`)}
                    {here && <Icon name={order.down ? 'down' : 'up'} size={12} />}
                  </button>
                </div>
              );
            })}
            {actions && (
              <div role="columnheader">
                <span class={text.hidden}>{i18n.t('records_actions')}</span>
              </div>
            )}
          </div>
        </div>
        <div role="rowgroup">
          {shown.map(({ index, key, start }) => {
            const row = rows[index] as T;
            return (
              <div
                key={key}
                role="presentation"
                class={styles.place}
                data-index={index}
                ref={virtual.measureElement}
                style={{ transform: `translateY(${start}px)` }}
              >
                {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter is a key of the surface. */}
                <div
                  role="row"
                  data-row
                  class={classes(shape, styles.record)}
                  aria-rowindex={index + 2}
                  {...(selected ? { 'aria-selected': selected.has(row.id) } : {})}
                  tabIndex={index === reachable ? 0 : -1}
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
                        checked={selected.has(row.id)}
                        onChange={() => props.onSelect?.(row.id)}
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
                  <div role="gridcell" class={styles.claims}>
                    {formatNumber(row.claims)}
                  </div>
                  <div role="gridcell" class={styles.used} title={formatDate(row.lastUsed)}>
                    {formatShortDate(row.lastUsed.slice(0, 10))}
                  </div>
                  {actions && <div role="gridcell">{actions(row)}</div>}
                </div>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
