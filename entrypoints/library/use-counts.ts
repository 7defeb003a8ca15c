import { useMemo } from 'preact/hooks';
import { useLive } from '@/components/hooks/use-live';
import type { ClaimlightDatabase } from '@/lib/store/database';
import type { ClaimStore } from '@/lib/store/types';
import type { LibraryCounts } from './views';

/** Counts what there is, once it may begin: first what takes no time, then the articles. */
export function useCounts(
  db: ClaimlightDatabase,
  store: ClaimStore,
  mayBegin: boolean,
): LibraryCounts {
  const quick = useLive(
    mayBegin
      ? async () => ({ claims: await store.countClaims(), sources: await db.sources.count() })
      : null,
    [store, mayBegin],
  );
  const begun = quick.value !== undefined;
  const all = useLive(begun ? () => store.count() : null, [store, begun]);
  return useMemo(() => ({ ...all.value, ...quick.value }), [all.value, quick.value]);
}
