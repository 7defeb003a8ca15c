import { defaultRangeExtractor, type Range } from '@tanstack/virtual-core';
import { type ComponentChildren, Fragment, type RefObject } from 'preact';
import { useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useVirtual } from '@/components/hooks/use-virtual';
import { classes } from './classes';
import { useHeldRow } from './held-row';
import { places } from './list-places';
import styles from './VirtualList.module.css';

/** What can be done with a list from outside. Rows are counted from 0, heads left out. */
export interface VirtualListHandle {
  /**
   * Moves the focus by so many rows, starting at the list's ends when no row has it. Tells whether
   * there was a row to go to.
   */
  move(step: number): boolean;
  /** Brings a row into sight and gives it the focus. */
  focus(row: number): void;
}

interface Props<T> {
  /** Names the list. */
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** Height to reckon with until an item is measured, in CSS px. */
  estimate: (item: T) => number;
  /** Items that head those after them: they stay in sight with these, and are no rows. */
  isHead?: (item: T) => boolean;
  /** An item's content; what takes a row's focus bears `data-row`. `row` counts from 0. */
  render: (item: T, row: number) => ComponentChildren;
  /** How many rows there are, where the items are only the first of them. */
  size?: number | undefined;
  handle?: RefObject<VirtualListHandle | null>;
  /** Called when the last item has come near, for lists that are read piece by piece. */
  onEnd?: () => void;
}

/** Height at the list's top that a head may cover, in CSS px. */
const HEAD = 58;

/**
 * A list as long as one likes: only the rows in sight exist, and the one with the focus. They are as
 * high as their content. Home, End and the page keys move the focus between rows; other keys are the
 * surface's, by the handle. `items`, `keyOf` and `isHead` have to stay the same objects while nothing changes.
 */
export function VirtualList<T>(props: Props<T>) {
  const { label, items, keyOf, estimate, isHead, render, onEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useMemo(() => places(items, isHead), [items, isHead]);
  const held = useHeldRow(scroller, items, keyOf);
  const stuck = useRef(-1);
  const virtual = useVirtual(scroller, {
    count: items.length,
    estimateSize: (index) => estimate(items[index] as T),
    getItemKey: useCallback((index: number) => keyOf(items[index] as T), [items, keyOf]),
    scrollPaddingStart: list.hasHeads ? HEAD : 0,
    rangeExtractor: useCallback(
      (range: Range) => {
        stuck.current = list.headOf(range.startIndex);
        const kept = held.index();
        // The head comes along, or the row would change its list and so lose the focus.
        const shown = new Set([stuck.current, kept, list.headOf(kept)]);
        for (const index of defaultRangeExtractor(range)) shown.add(index);
        return [...shown].filter((index) => index >= 0).sort((a, b) => a - b);
      },
      [list, held.wanted],
    ),
  });
  const shown = virtual.getVirtualItems();
  const focus = (row: number) => {
    const index = list.indexOf(row);
    held.take(index);
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  const move = (step: number) => {
    const at = held.index();
    const to = at < 0 ? (step > 0 ? 0 : list.rows - 1) : list.rowOf(at) + step;
    const isThere = to >= 0 && to < list.rows;
    if (isThere) focus(to);
    return isThere;
  };
  useImperativeHandle(props.handle ?? null, () => ({ move, focus }));
  const onKeyDown = (event: KeyboardEvent) => {
    const isRow = (event.target as Element).matches('[data-row]');
    if (!isRow || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = list.rowOf(held.index());
    const page = virtual.range ? Math.max(1, virtual.range.endIndex - virtual.range.startIndex) : 1;
    const to = { Home: 0, End: list.rows - 1, PageDown: at + page, PageUp: at - page }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    focus(Math.min(Math.max(to, 0), list.rows - 1));
  };
  const last = shown.at(-1)?.index;
  useLayoutEffect(() => {
    if (last === items.length - 1) onEnd?.();
  }, [last, items.length]);

  // Heads stand between lists, because a list may hold nothing but its rows.
  const parts: { head: ComponentChildren; key: string; rows: ComponentChildren[] }[] = [];
  for (const { index, key, start } of shown) {
    const item = items[index] as T;
    const isAHead = list.isHead(index);
    const isStuck = isAHead && index === stuck.current;
    const place = {
      ref: virtual.measureElement,
      'data-index': index,
      style: isStuck ? {} : { transform: `translateY(${start}px)` },
    };
    if (isAHead || parts.length === 0)
      parts.push({ head: null, key: isAHead ? String(key) : '', rows: [] });
    const part = parts.at(-1) as (typeof parts)[number];
    if (isAHead) {
      part.head = (
        <div {...place} class={isStuck ? styles.stuck : classes(styles.row, styles.head)}>
          {render(item, -1)}
        </div>
      );
    } else {
      const row = list.rowOf(index);
      part.rows.push(
        <li
          key={key}
          {...place}
          class={styles.row}
          aria-posinset={row + 1}
          aria-setsize={props.size ?? list.rows}
        >
          {render(item, row)}
        </li>,
      );
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of its rows.
    <div
      ref={scroller}
      class={styles.scroller}
      style={{ scrollPaddingBlockStart: list.hasHeads ? `${HEAD}px` : 0 }}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => held.follow(event.target as Element)}
      onFocusOut={() => held.follow(null)}
    >
      <div class={styles.rows} style={{ blockSize: `${virtual.getTotalSize()}px` }}>
        {parts.map(({ head, key, rows }) => (
          <Fragment key={key}>
            {head}
            {rows.length > 0 && <ul aria-label={label}>{rows}</ul>}
          </Fragment>
        ))}
      </div>
    </div>
  );
}
