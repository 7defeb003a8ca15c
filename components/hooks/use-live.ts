import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/** What a live query last gave. `value` keeps the last good answer when a later one fails. */
export interface Live<T> {
  value: T | undefined;
  failed: boolean;
}

/** Runs a query on the store, and again whenever what it read has changed, in any window. */
export function useLive<T>(query: () => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ value: undefined, failed: false });
  useEffect(() => {
    const running = liveQuery(query).subscribe({
      next: (value) => setLive({ value, failed: false }),
      error: () => setLive(({ value }) => ({ value, failed: true })),
    });
    return () => running.unsubscribe();
  }, inputs);
  return live;
}
