import { useEffect, useState } from 'preact/hooks';
import { forgetLost, readLost, watchLost } from '@/lib/settings/lost-records';

/** When the records of this device were found to be gone (ISO 8601), and how to be told no more; null for never. */
export function useLostRecords(): { at: string; forget: () => void } | null {
  const [at, setAt] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    readLost().then(
      (lost) => current && setAt(lost),
      () => null,
    );
    const stop = watchLost((lost) => current && setAt(lost));
    return () => {
      current = false;
      stop();
    };
  }, []);
  if (at === null) return null;
  return {
    at,
    forget() {
      setAt(null);
      void forgetLost().catch(() => null);
    },
  };
}
