import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLive } from '@/components/hooks/use-live';
import type { SeenClaim, SoughtClaim } from '@/lib/model/seen';
import type { ClaimStore } from '@/lib/store/types';

/** How a hook asks whether claims were seen before. */
export type AskSeen = Pick<ClaimStore, 'seenBefore'>;

/** Pause before asking, in ms: what is asked for is painted first, and a page that is being read has more to come. */
const PAUSE = 150;
const NOTHING: ReadonlyMap<string, SeenClaim> = new Map();

/**
 * For claims of a page, by their keys, the saved claims of other articles that say the same, kept up to date.
 * Asked once the page is painted; what cannot be told is none. `urls` and `title` are the page's.
 */
export function useSeen(
  store: AskSeen | null,
  claims: readonly SoughtClaim[],
  urls: readonly string[],
  title: string,
): ReadonlyMap<string, SeenClaim> {
  const asked = useMemo(() => claims.map(({ key, quote }) => ({ key, quote })), [claims]);
  const key = JSON.stringify([asked, urls, title]);
  const [due, setDue] = useState('');
  useEffect(() => {
    const waiting = setTimeout(() => setDue(key), PAUSE);
    return () => clearTimeout(waiting);
  }, [key]);
  const isDue = store !== null && asked.length > 0 && due === key;
  const ask = async () => ({ key, seen: await store?.seenBefore(asked, urls, title) });
  const { value } = useLive(isDue ? ask : null, [store, key, isDue]);
  return (value?.key === key && value.seen) || NOTHING;
}
