import { useCallback, useRef, useState } from 'preact/hooks';

/**
 * Keeps rows in their places while the pointer is over them: what a change would have moved goes to its place
 * when the pointer has left. Rows that are gone go at once, new ones come after those that are there.
 * @param listed what is listed and how; another list is shown as it is.
 */
export function useStill(
  ids: readonly string[] | undefined,
  listed: string,
): { ids: readonly string[] | undefined; onPointer: (over: boolean) => void } {
  const over = useRef(false);
  const shown = useRef({ ids, listed, of: ids });
  const [, renew] = useState(0);
  if (shown.current.of !== ids || shown.current.listed !== listed) {
    const before = shown.current;
    const still = over.current && before.listed === listed && before.ids && ids;
    shown.current = { ids: still ? inPlace(before.ids ?? [], ids) : ids, listed, of: ids };
  }
  const onPointer = useCallback((now: boolean) => {
    over.current = now;
    if (now || shown.current.ids === shown.current.of) return;
    shown.current.ids = shown.current.of;
    renew((times) => times + 1);
  }, []);
  return { ids: shown.current.ids, onPointer };
}

/** The rows of a list in the order of an older one; that list itself where both are in one order. */
function inPlace(before: readonly string[], now: readonly string[]): readonly string[] {
  const there = new Set(now);
  const kept = before.filter((id) => there.delete(id));
  const next = [...kept, ...there];
  return next.every((id, at) => id === now[at]) ? now : next;
}
