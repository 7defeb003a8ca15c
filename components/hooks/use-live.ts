import { useLayoutEffect, useState } from 'preact/hooks';

/** What a live query last gave. `value` keeps the last good answer when a later one fails. */
export interface Live<T> {
  value: T | undefined;
  failed: boolean;
}

/**
 * Runs a query on the store, and again whenever what it read has changed, in any window. Null, where the store
 * is not there yet, asks nothing.
 */
export function useLive<T>(query: (() => Promise<T>) | null, inputs: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ value: undefined, failed: false });
  // Asked with the first paint, not after it.
  useLayoutEffect(() => {
    if (!query) return;
    let stop: (() => void) | null = null;
    let stopped = false;
    // Surfaces show something before they have the store and its library.
    void import('@/lib/store/follow').then(({ follow }) => {
      if (stopped) return;
      stop = follow(query, {
        next: (value) => setLive({ value, failed: false }),
        error: () => setLive(({ value }) => ({ value, failed: true })),
      });
    });
    return () => {
      stopped = true;
      stop?.();
    };
  }, inputs);
  return live;
}
