import type { RefObject } from 'preact';
import { Check } from '@/components/controls/Check';
import { classes } from '@/components/controls/classes';
import { i18n } from '@/lib/i18n/i18n';
import type { ClaimMatch } from '@/lib/model/listing';
import type { Scale } from '@/lib/model/verdict';
import { Cell } from './Cell';
import { ClaimListCells, ClaimTableCells } from './ClaimCells';
import styles from './ClaimTable.module.css';
import type { ClaimsOrder, ColumnOrder } from './claim-query';
import { GreyRows } from './GreyRows';
import { RowGrid, type RowProps } from './grid/RowGrid';
import grid from './grid/RowGrid.module.css';
import type { RowGridHandle } from './grid/use-row-grid';
import type { Selection } from './selection';
import { TableHead } from './TableHead';

interface Props {
  /** Undefined while nothing is known of them. */
  ids: readonly string[] | undefined;
  /** Undefined while it is read. */
  rowOf: (id: string) => ClaimMatch | undefined;
  scales: readonly Scale[];
  layout: 'table' | 'list';
  order: ClaimsOrder;
  /** Says what is listed and how; where it changes, the list begins at its top again. */
  listed: string;
  /** Another list is being made. */
  busy: boolean;
  /** What is searched for. */
  searched: string;
  /** Id of the claim that is open. */
  current: string | null;
  selection: Selection;
  handle: RefObject<RowGridHandle | null>;
  onOrder: (order: ColumnOrder) => void;
  /** A row was clicked, or opened with Enter. */
  onOpen: (id: string) => void;
  /** The focus came to a row. */
  onFocus: (id: string) => void;
  onSelect: (id: string, extend: boolean) => void;
  onSelectAll: () => void;
  /** These rows are in sight. */
  onRange: (from: number, to: number) => void;
  /** The pointer is over the rows, or not any more. */
  onPointer: (over: boolean) => void;
}

const ROW = 77;
const NO_ROWS: readonly string[] = [];

/** Claims as a grid of any length. */
export function ClaimTable(props: Props) {
  const { layout, current, selection, order, onOrder, onSelectAll } = props;
  const ids = props.ids ?? NO_ROWS;
  const all = ids.length > 0 && selection.ids.size === ids.length;
  const Cells = layout === 'table' ? ClaimTableCells : ClaimListCells;
  const row = (id: string, place: RowProps) => {
    const claim = props.rowOf(id);
    const selected = selection.ids.has(id);
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is a key of the surface.
      // biome-ignore lint/a11y/useFocusableInteractive: it is, by what it is given.
      // biome-ignore lint/a11y/useSemanticElements: see Cell.
      <div
        role="row"
        {...place}
        class={classes(grid.row, grid.body, styles.row, styles.body)}
        aria-selected={selected}
        {...(id === current ? { 'aria-current': 'true' as const } : {})}
        onClick={(event) => {
          if (!(event.target as Element).closest('label, a, button')) props.onOpen(id);
        }}
      >
        <Cell column={1} class={styles.check}>
          <Check
            label={i18n.t('library_select')}
            checked={selected}
            onChange={(_, extend) => props.onSelect(id, extend)}
          />
        </Cell>
        {claim ? (
          <Cells row={claim} scales={props.scales} searched={props.searched} />
        ) : (
          <Cell column={2} class={styles.waiting}>
            <i />
          </Cell>
        )}
      </div>
    );
  };
  return (
    <RowGrid
      label={i18n.t('saved_list')}
      {...{ ids, current, row, onRange: props.onRange, onPointer: props.onPointer }}
      rowHeight={ROW}
      handle={props.handle}
      listed={`${layout} ${props.listed}`}
      busy={props.busy || props.ids === undefined}
      unknown={props.ids === undefined}
      columns={layout === 'table' ? 7 : 2}
      multiple
      class={styles[layout]}
      onFocus={props.onFocus}
      onAll={onSelectAll}
      head={
        <TableHead
          {...{ layout, order, onOrder, onSelectAll }}
          checked={all}
          mixed={selection.ids.size > 0 && !all}
          disabled={ids.length === 0}
        />
      }
    >
      {props.ids === undefined && <GreyRows />}
    </RowGrid>
  );
}
