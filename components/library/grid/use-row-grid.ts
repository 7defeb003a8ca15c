import { defaultRangeExtractor, type Range } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useImperativeHandle, useLayoutEffect, useRef } from 'preact/hooks';
import { useHeldRow } from '@/components/controls/held-row';
import { useVirtual } from '@/components/hooks/use-virtual';

/** What can be done with a grid from outside. Rows are counted from 0. */
export interface RowGridHandle {
  /** Moves the focus by so many rows; tells whether there was a row to go to. */
  move(step: number): boolean;
  focus(row: number): void;
  /** The row that has the focus, or -1. */
  at(): number;
}

export interface RowGridOptions {
  /** Names the rows, in order. */
  ids: readonly string[];
  /** About what a row comes to be as high as, in CSS px. */
  rowHeight: number;
  handle: RefObject<RowGridHandle | null>;
  /** Id of the row where moving begins when none has the focus. */
  current?: string | null | undefined;
  /** Says what is listed and how; where it changes, the list begins at its top again. */
  listed?: string | undefined;
  /** The focus came to a row. */
  onFocus?: ((id: string) => void) | undefined;
  /** Ctrl A was pressed on a row. */
  onAll?: (() => void) | undefined;
  /** These rows exist: from one to another, both included. */
  onRange?: ((from: number, to: number) => void) | undefined;
}

/** Height of the head, which stays over the rows, in CSS px. */
const HEAD = 38;
const same = (id: string): string => id;

/**
 * The behaviour of a grid of any length: only the rows in sight exist, and the one with the focus. One row is
 * in the tab order; Home, End and the page keys move the focus between rows.
 */
export function useRowGrid(options: RowGridOptions) {
  const { ids, rowHeight, current = null, onAll, onFocus, onRange } = options;
  const scroller = useRef<HTMLDivElement>(null);
  const held = useHeldRow(scroller, ids, same);
  const virtual = useVirtual(scroller, {
    count: ids.length,
    estimateSize: () => rowHeight,
    paddingStart: HEAD,
    scrollPaddingStart: HEAD,
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
    rangeExtractor: useCallback(
      (range: Range) =>
        [...new Set([held.index(), ...defaultRangeExtractor(range)])]
          .filter((index) => index >= 0)
          .sort((a, b) => a - b),
      [ids, held.wanted],
    ),
  });
  useLayoutEffect(() => {
    if (held.index() < 0) virtual.scrollToOffset(0);
  }, [options.listed]);
  const focus = (row: number) => {
    held.take(row);
    virtual.scrollToIndex(row, { align: 'auto' });
  };
  const move = (step: number) => {
    const at = held.index();
    const to = at < 0 ? startOf(ids, current, step) : at + step;
    const isThere = to >= 0 && to < ids.length;
    if (isThere) focus(to);
    return isThere;
  };
  useImperativeHandle(options.handle, () => ({ move, focus, at: () => held.index() }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target as Element).matches('[data-row]') || event.altKey) return;
    if (onAll && event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return onAll();
    }
    if (event.ctrlKey || event.metaKey) return;
    const at = held.index();
    const page = virtual.range ? Math.max(1, virtual.range.endIndex - virtual.range.startIndex) : 1;
    const to = { Home: 0, End: ids.length - 1, PageDown: at + page, PageUp: at - page }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    focus(Math.min(Math.max(to, 0), ids.length - 1));
  };
  const onFocusIn = (event: FocusEvent) => {
    held.follow(event.target as Element);
    const id = ids[held.index()];
    if (id !== undefined && (event.target as Element).matches('[data-row]')) onFocus?.(id);
  };
  const shown = virtual.getVirtualItems();
  const indexes = shown.map(({ index }) => index);
  const reachable = [held.index(), current === null ? -1 : ids.indexOf(current), 0].find((index) =>
    indexes.includes(index),
  );
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  useLayoutEffect(() => onRange?.(startIndex, endIndex), [startIndex, endIndex, ids]);
  return {
    /** For the element that scrolls. */
    scroller: { ref: scroller, onKeyDown, onFocusIn, onFocusOut: () => held.follow(null) },
    /** Of all rows and the head, in CSS px. */
    height: virtual.getTotalSize(),
    shown,
    measure: virtual.measureElement,
    /** The row in the tab order. */
    reachable,
  };
}

/** Where moving begins when no row has the focus: at the open claim, else at an end of the list. */
function startOf(ids: readonly string[], current: string | null, step: number): number {
  const open = current === null ? -1 : ids.indexOf(current);
  if (open >= 0) return open + step;
  return step > 0 ? 0 : ids.length - 1;
}
