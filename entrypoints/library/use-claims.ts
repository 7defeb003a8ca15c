import { useMemo } from 'preact/hooks';
import { type Live, useLive } from '@/components/hooks/use-live';
import {
  type ClaimsRequest,
  listQuery,
  readRequest,
  writeRequest,
} from '@/components/library/claim-query';
import type { ClaimMatch, Listing } from '@/lib/model/listing';
import type { LibraryParts } from './views';

/** About two screens of rows. */
const FIRST_ROWS = 40;

/** A change of what the claims view shows. What is left out stays. */
export interface PlaceChange {
  request?: ClaimsRequest;
  /** Id of the claim to open; null opens none. */
  open?: string | null;
  layout?: 'table' | 'list';
}

/** What the claims view shows, as its address says it, and the claims for that. */
export interface ClaimsPlace {
  request: ClaimsRequest;
  /** The request as text: the same for the same list. */
  listed: string;
  open: string | null;
  layout: 'table' | 'list';
  found: Live<Listing>;
  /** What is listed so far; undefined while that is nothing. */
  rows: readonly ClaimMatch[] | undefined;
  put: (change: PlaceChange, how?: 'push' | 'replace') => void;
}

/** Reads the claims view's address, and lists what it asks for. */
export function useClaims({ store, query, go }: LibraryParts): ClaimsPlace {
  const address = query.toString();
  const request = useMemo(() => readRequest(query), [address]);
  const open = query.get('claim');
  const layout = query.get('layout') === 'list' ? 'list' : 'table';
  const listed = writeRequest(request).toString();
  const found = useLive(() => store.list(listQuery(request, new Date())), [store, listed]);
  const first = useLive(() => store.listNewest(FIRST_ROWS), [store]);
  // Very many claims take a while; a list of everything can begin without them.
  const rows = found.value?.rows ?? (listed === '' ? first.value : undefined);
  const put = (change: PlaceChange, how: 'push' | 'replace' = 'push') => {
    const next = writeRequest(change.request ?? request);
    const claim = change.open === undefined ? open : change.open;
    if ((change.layout ?? layout) === 'list') next.set('layout', 'list');
    if (claim) next.set('claim', claim);
    go('claims', next, how);
  };
  return { request, listed, open, layout, found, rows, put };
}
