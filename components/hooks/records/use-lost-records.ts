import { useState } from 'preact/hooks';
import { useNoted } from '@/components/hooks/use-noted';
import { forgetLost, readLost, watchLost } from '@/lib/settings/lost-records';

const LOST = { read: readLost, watch: watchLost };

/** When the records of this device were found to be gone (ISO 8601), and how to be told no more; null for never. */
export function useLostRecords(): { at: string; forget: () => void } | null {
  const at = useNoted(LOST) ?? null;
  /** The one that is forgotten here, whether or not the storage takes that. */
  const [forgotten, setForgotten] = useState<string | null>(null);
  if (at === null || at === forgotten) return null;
  return {
    at,
    forget() {
      setForgotten(at);
      void forgetLost().catch(() => null);
    },
  };
}
