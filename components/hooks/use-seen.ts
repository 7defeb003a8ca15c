import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SeenClaim, SoughtClaim } from '@/lib/model/seen';
import type { ClaimStore } from '@/lib/store/types';

/** How a hook asks whether claims were seen before. */
export type AskSeen = Pick<ClaimStore, 'seenBefore'>;

/** Pause before asking, in ms: what is asked for is painted first, and a page that is being read has more to come. */
const PAUSE = 150;
const NOTHING: ReadonlyMap<string, SeenClaim> = new Map();

/**
 * For claims of a page, by their keys, the saved claims of other articles that say the same. Asked once the page
 * is painted; what cannot be told is none. `urls` are the page's addresses.
 */
export function useSeen(
  store: AskSeen | null,
  claims: readonly SoughtClaim[],
  urls: readonly string[],
): ReadonlyMap<string, SeenClaim> {
  const [seen, setSeen] = useState(NOTHING);
  const asked = useMemo(() => claims.map(({ key, quote }) => ({ key, quote })), [claims]);
  const key = JSON.stringify([asked, urls]);
  useEffect(() => {
    if (!store || asked.length === 0) {
      setSeen(NOTHING);
      return;
    }
    let current = true;
    const waiting = setTimeout(() => {
      void store.seenBefore(asked, urls).then(
        (found) => current && setSeen(found),
        () => {},
      );
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(waiting);
    };
  }, [store, key]);
  return seen;
}
