import { useEffect, useState } from 'preact/hooks';

/**
 * Whether the browser may clear what we keep when the device runs out of space. `refused`: it was asked not
 * to and did not agree. Null where browsers do not say.
 */
export interface Persistence {
  state: 'kept' | 'may-go' | 'refused' | null;
  /** Asks the browser to keep it; Firefox asks the person. */
  ask: () => Promise<void>;
}

/** Follows that. */
export function usePersistence(): Persistence {
  const [state, setState] = useState<Persistence['state']>(null);
  useEffect(() => {
    let current = true;
    navigator.storage?.persisted().then(
      (kept) => current && setState(kept ? 'kept' : 'may-go'),
      () => null,
    );
    return () => {
      current = false;
    };
  }, []);
  return {
    state,
    async ask() {
      const kept = await navigator.storage.persist().catch(() => false);
      setState(kept ? 'kept' : 'refused');
    },
  };
}
