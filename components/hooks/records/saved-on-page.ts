import { useMemo } from 'preact/hooks';
import { useLive } from '@/components/hooks/use-live';
import type { PageState } from '@/lib/model/page';
import { lookOf, type Scale } from '@/lib/model/verdict';
import type { ClaimRow, ClaimStore } from '@/lib/store/types';

/**
 * A page's state with the verdicts and sources of its saved claims as the store has them now. A page says
 * how many claims it has and which are saved, but not each time one of them changes.
 */
export function useSavedOnPage(
  store: ClaimStore | null,
  state: PageState | null,
  scales: readonly Scale[],
): PageState | null {
  const ids = state?.claims.flatMap(({ claimId }) => claimId ?? []) ?? [];
  const rows = useLive(store && (() => store.rows(ids)), [store, ids.join()]).value;
  return useMemo(
    () => (state && rows ? withRecords(state, rows, scales) : state),
    [state, rows, scales],
  );
}

function withRecords(state: PageState, rows: readonly ClaimRow[], scales: readonly Scale[]) {
  const byId = new Map(rows.map((row) => [row.claim.id, row]));
  const claims = state.claims.map((claim) => {
    const row = claim.claimId ? byId.get(claim.claimId) : undefined;
    if (!row) return claim;
    const { verdict } = row.claim;
    // The shape that the page knew may be that of another verdict.
    const { shape: _, ...rest } = claim;
    return { ...rest, verdict, ...lookOf(scales, verdict), sources: row.sources };
  });
  return { ...state, claims };
}
