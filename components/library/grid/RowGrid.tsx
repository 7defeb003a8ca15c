// biome-ignore-all lint/a11y/useSemanticElements: a table could not hold only the rows in sight.
import type { ComponentChildren } from 'preact';
import { classes } from '@/components/controls/classes';
import styles from './RowGrid.module.css';
import { type RowGridOptions, useRowGrid } from './use-row-grid';

interface Props extends RowGridOptions {
  label: string;
  /** Rows are not there yet, or about to be others. */
  busy: boolean;
  /** It is not known how many rows there are. */
  unknown?: boolean;
  columns: number;
  /** Rows can be chosen. */
  multiple?: boolean;
  class?: string | undefined;
  /** The row of heads. */
  head: ComponentChildren;
  /** What is in a row; `row` is for the element that takes the focus. */
  row: (id: string, row: RowProps) => ComponentChildren;
  /** In the place of rows. */
  children?: ComponentChildren;
  /** The pointer is over the rows, or not any more. */
  onPointer?: ((over: boolean) => void) | undefined;
}

/** What the element of a row has to bear. */
export interface RowProps {
  'data-row': true;
  'data-id': string;
  'aria-rowindex': number;
  tabIndex: number;
}

/** A grid made of boxes, because a table could not leave out the rows that are out of sight. */
export function RowGrid(props: Props) {
  const { ids, onPointer } = props;
  const { scroller, height, shown, measure, reachable } = useRowGrid(props);
  return (
    <div
      {...scroller}
      class={classes(styles.scroller, props.class)}
      onPointerMove={({ pointerType }) => pointerType === 'mouse' && onPointer?.(true)}
      onPointerLeave={() => onPointer?.(false)}
    >
      <div
        role="grid"
        class={styles.grid}
        aria-label={props.label}
        aria-rowcount={props.unknown ? -1 : ids.length + 1}
        aria-colcount={props.columns}
        aria-busy={props.busy}
        {...(props.multiple ? { 'aria-multiselectable': 'true' as const } : {})}
        style={{ blockSize: `${height}px` }}
      >
        <div role="rowgroup" class={styles.heads}>
          {props.head}
        </div>
        {props.children}
        <div role="rowgroup">
          {shown.map(({ index, key, start }) => {
            const id = ids[index] ?? '';
            return (
              <div
                key={key}
                role="presentation"
                class={styles.place}
                data-index={index}
                ref={measure}
                style={{ transform: `translateY(${start}px)` }}
              >
                {props.row(id, {
                  'data-row': true,
                  'data-id': id,
                  'aria-rowindex': index + 2,
                  tabIndex: index === reachable ? 0 : -1,
                })}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
