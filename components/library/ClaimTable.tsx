import { defaultRangeExtractor, type Range } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useImperativeHandle, useLayoutEffect, useRef } from 'preact/hooks';
import { Check } from '@/components/controls/Check';
import { classes } from '@/components/controls/classes';
import { useHeldRow } from '@/components/controls/held-row';
import { useVirtual } from '@/components/hooks/use-virtual';
import { i18n } from '@/lib/i18n/i18n';
import type { ClaimMatch } from '@/lib/model/listing';
import type { Scale } from '@/lib/model/verdict';
import { Cell } from './Cell';
import { ClaimListCells, ClaimTableCells } from './ClaimCells';
import styles from './ClaimTable.module.css';
import type { ClaimsRequest } from './claim-query';
import { GreyRows } from './GreyRows';
import type { Selection } from './selection';
import { TableHead } from './TableHead';

/** What can be done with the table from outside. Rows are counted from 0. */
export interface ClaimTableHandle {
  /** Moves the focus by so many rows; tells whether there was a row to go to. */
  move(step: number): boolean;
  focus(row: number): void;
  /** The row that has the focus, or -1. */
  at(): number;
}

interface Props {
  /** Undefined while they are read. */
  rows: readonly ClaimMatch[] | undefined;
  scales: readonly Scale[];
  layout: 'table' | 'list';
  order: ClaimsRequest['order'];
  /** Says what is listed and how; where it changes, the list begins at its top again. */
  listed: string;
  /** The words searched for. */
  words: readonly string[];
  /** Id of the claim that is open. */
  current: string | null;
  selection: Selection;
  handle: RefObject<ClaimTableHandle | null>;
  onOrder: (order: ClaimsRequest['order']) => void;
  /** A row was clicked, or opened with Enter. */
  onOpen: (id: string) => void;
  /** The focus came to a row. */
  onFocus: (id: string) => void;
  onSelect: (id: string, extend: boolean) => void;
  onSelectAll: () => void;
}

/** Height of the head, which stays over the rows, in CSS px. */
const HEAD = 38;
const ROW = 77;
const keyOf = ({ claim }: ClaimMatch): string => claim.id;
const NO_ROWS: readonly ClaimMatch[] = [];

/**
 * Claims as a grid of any length: only the rows in sight exist, and the one with the focus. One row is in
 * the tab order; Home, End and the page keys move the focus between rows.
 */
export function ClaimTable(props: Props) {
  const { layout, current, selection, order, onOrder } = props;
  const rows = props.rows ?? NO_ROWS;
  const scroller = useRef<HTMLDivElement>(null);
  const held = useHeldRow(scroller, rows, keyOf);
  const virtual = useVirtual(scroller, {
    count: rows.length,
    estimateSize: () => ROW,
    paddingStart: HEAD,
    scrollPaddingStart: HEAD,
    getItemKey: useCallback((index: number) => keyOf(rows[index] as ClaimMatch), [rows]),
    rangeExtractor: useCallback(
      (range: Range) =>
        [...new Set([held.index(), ...defaultRangeExtractor(range)])]
          .filter((index) => index >= 0)
          .sort((a, b) => a - b),
      [rows, held.wanted],
    ),
  });
  useLayoutEffect(() => {
    if (held.index() < 0) virtual.scrollToOffset(0);
  }, [props.listed, layout]);
  const focus = (row: number) => {
    held.take(row);
    virtual.scrollToIndex(row, { align: 'auto' });
  };
  const move = (step: number) => {
    const at = held.index();
    const to = at < 0 ? startOf(rows, current, step) : at + step;
    const isThere = to >= 0 && to < rows.length;
    if (isThere) focus(to);
    return isThere;
  };
  useImperativeHandle(props.handle, () => ({ move, focus, at: () => held.index() }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target as Element).matches('[data-row]') || event.altKey) return;
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      props.onSelectAll();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const at = held.index();
    const page = virtual.range ? Math.max(1, virtual.range.endIndex - virtual.range.startIndex) : 1;
    const to = { Home: 0, End: rows.length - 1, PageDown: at + page, PageUp: at - page }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    focus(Math.min(Math.max(to, 0), rows.length - 1));
  };
  const shown = virtual.getVirtualItems();
  const indexes = shown.map(({ index }) => index);
  const reachable = [held.index(), rows.findIndex((row) => keyOf(row) === current), 0].find(
    (index) => indexes.includes(index),
  );
  const all = rows.length > 0 && selection.ids.size === rows.length;
  const Cells = layout === 'table' ? ClaimTableCells : ClaimListCells;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of its rows.
    <div
      ref={scroller}
      class={classes(styles.scroller, styles[layout])}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => {
        held.follow(event.target as Element);
        const row = rows[held.index()];
        if (row && (event.target as Element).matches('[data-row]')) props.onFocus(keyOf(row));
      }}
      onFocusOut={() => held.follow(null)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a table could not hold only the rows in sight. */}
      <div
        role="grid"
        class={styles.grid}
        aria-label={i18n.t('saved_list')}
        aria-rowcount={props.rows ? rows.length + 1 : -1}
        aria-colcount={layout === 'table' ? 7 : 2}
        aria-multiselectable="true"
        aria-busy={props.rows === undefined}
        style={{ blockSize: `${virtual.getTotalSize()}px` }}
      >
        <TableHead
          layout={layout}
          order={order}
          onOrder={onOrder}
          checked={all}
          mixed={selection.ids.size > 0 && !all}
          disabled={rows.length === 0}
          onSelectAll={props.onSelectAll}
        />
        {props.rows === undefined && <GreyRows />}
        {shown.map(({ index, key, start }) => {
          const row = rows[index] as ClaimMatch;
          const id = keyOf(row);
          const selected = selection.ids.has(id);
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
              {/* biome-ignore lint/a11y/useSemanticElements: see Cell. */}
              <div
                role="row"
                data-row
                data-id={id}
                class={classes(styles.row, styles.body, id === current && styles.current)}
                aria-rowindex={index + 2}
                aria-selected={selected}
                {...(id === current ? { 'aria-current': 'true' as const } : {})}
                tabIndex={index === reachable ? 0 : -1}
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
                <Cells row={row} scales={props.scales} words={props.words} />
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Where moving begins when no row has the focus: at the open claim, else at an end of the list. */
function startOf(rows: readonly ClaimMatch[], current: string | null, step: number): number {
  const open = rows.findIndex((row) => keyOf(row) === current);
  if (open >= 0) return open + step;
  return step > 0 ? 0 : rows.length - 1;
}
