import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Which item of a list has the focus, or is about to get it; that one has to exist. */
export interface HeldRow {
  /** Its index among the items, wherever it has moved; -1 for none. */
  index(): number;
  /** Gives the focus to an item as soon as it exists. */
  take(index: number): void;
  /** The focus came to an element of the list, or left it (null). */
  follow(element: Element | null): void;
  /** Changes when an item is waited for. */
  wanted: string | null;
}

/** Follows the focus in a list whose rows come and go. Rows bear `data-index`, what takes the focus `data-row`. */
export function useHeldRow<T>(
  list: RefObject<HTMLElement | null>,
  items: readonly T[],
  keyOf: (item: T) => string,
): HeldRow {
  const held = useRef<{ key: string; index: number } | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const index = () => {
    const { current } = held;
    if (!current) return -1;
    const there = items[current.index];
    if (there === undefined || keyOf(there) !== current.key) {
      current.index = items.findIndex((item) => keyOf(item) === current.key);
    }
    return current.index;
  };
  const hold = (at: number) => {
    const item = items[at];
    held.current = item === undefined ? null : { key: keyOf(item), index: at };
    return held.current?.key ?? null;
  };
  useLayoutEffect(() => {
    if (wanted === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${index()}"] [data-row]`);
    if (!row) return;
    row.focus({ preventScroll: true });
    setWanted(null);
  });
  return {
    index,
    wanted,
    take: (at) => setWanted(hold(at)),
    follow(element) {
      if (element) hold(Number(element.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1));
      else if (wanted === null) held.current = null;
    },
  };
}
