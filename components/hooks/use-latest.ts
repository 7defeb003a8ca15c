import { useEffect, useState } from 'preact/hooks';

/** What a question gave last, while it is asked anew with other inputs; `failed` when it was refused. */
export interface Latest<T> {
  value: T | undefined;
  failed: boolean;
}

/** Asks once for each change of the inputs; an answer that comes after a later question is dropped. */
export function useLatest<T>(ask: () => Promise<T>, inputs: readonly unknown[]): Latest<T> {
  const [latest, setLatest] = useState<Latest<T>>({ value: undefined, failed: false });
  useEffect(() => {
    let dropped = false;
    ask().then(
      (value) => {
        if (!dropped) setLatest({ value, failed: false });
      },
      () => {
        if (!dropped) setLatest(({ value }) => ({ value, failed: true }));
      },
    );
    return () => {
      dropped = true;
    };
  }, inputs);
  return latest;
}
