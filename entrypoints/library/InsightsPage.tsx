import { useMemo, useRef, useState } from 'preact/hooks';
import { useLive } from '@/components/hooks/use-live';
import { ClaimFilters } from '@/components/library/ClaimFilters';
import {
  type ClaimsRequest,
  countFilters,
  listQuery,
  readRequest,
  writeRequest,
} from '@/components/library/claim-query';
import frame from '@/components/library/frame.module.css';
import {
  type Facts,
  InsightsPanel,
  type Period,
  weeksOf,
} from '@/components/library/insights/InsightsPanel';
import { i18n } from '@/lib/i18n/i18n';
import { scaleInWords } from '@/lib/i18n/scale-words';
import { periodBounds } from '@/lib/model/insights/over-time';
import { readInsights } from '@/lib/store/insights';
import { useShown } from './use-shown';
import type { LibraryParts } from './views';

const EVER = { from: null, to: null };

/** The charts, of all claims or those that the filters leave, drawn anew with every change in any window. */
export function InsightsPage({ db, store, scales, scale, query, go, onShown }: LibraryParts) {
  const address = query.toString();
  const request = useMemo(() => readRequest(query), [address]);
  const { value, failed } = useLive(() => readInsights(db, scaleInWords), [db]);
  const [period, setPeriod] = useState<Period>('16');
  const list = () => {
    const now = new Date();
    const added = periodBounds(weeksOf(period), now);
    return store.list({ ...listQuery(request, now), added });
  };
  const listing = useLive(list, [store, address, period]).value;
  useShown({ onShown }, failed || value !== undefined);
  const isNarrowed = countFilters(request) > 0;
  // Of all times: a chart leaves out by itself what is not of its period, and need not wait for another answer.
  const keep = async () => {
    const { ids } = await store.list({ ...listQuery(request, new Date()), added: EVER });
    return { address, ids };
  };
  const kept = useLive(isNarrowed ? keep : null, [store, address, isNarrowed]).value;
  const isKept = kept?.address === address;
  const facts = useMemo(
    () => value && (isNarrowed ? isKept && narrowed(value, kept.ids) : value),
    [value, kept, isKept, isNarrowed],
  );
  // Until those of other filters are there, the last ones stay.
  const shown = useRef<Facts | undefined>(undefined);
  if (facts) shown.current = facts;
  const onChange = (next: ClaimsRequest) => go('insights', writeRequest(next), 'replace');
  return (
    <>
      <aside class={frame.side} aria-label={i18n.t('filter_title')}>
        <ClaimFilters timeless {...{ listing, request, scales, scale, onChange }} />
      </aside>
      <main class={frame.main}>
        <InsightsPanel
          {...{ failed, period }}
          facts={shown.current}
          none={value?.claims.length === 0}
          onPeriod={setPeriod}
        />
      </main>
    </>
  );
}

/** The facts of these claims alone. */
function narrowed(facts: Facts, ids: readonly string[]): Facts {
  const kept = new Set(ids);
  return {
    ...facts,
    claims: facts.claims.filter(({ id }) => kept.has(id)),
    citations: facts.citations.filter(({ claimId }) => kept.has(claimId)),
  };
}
