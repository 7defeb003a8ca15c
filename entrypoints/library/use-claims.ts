import { useMemo } from 'preact/hooks';
import { type ListedRows, useListedRows } from '@/components/hooks/records/use-listed-rows';
import { useLive } from '@/components/hooks/use-live';
import { useRemembered } from '@/components/hooks/use-remembered';
import {
  type ClaimsRequest,
  listQuery,
  readRequest,
  writeRequest,
} from '@/components/library/claim-query';
import { useStill } from '@/components/library/use-still';
import type { Listing } from '@/lib/model/listing';
import { useShown } from './use-shown';
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
export interface ClaimsPlace extends ListedRows {
  request: ClaimsRequest;
  /** The request as text: the same for the same list. */
  listed: string;
  open: string | null;
  layout: 'table' | 'list';
  /** The last list that was made; undefined until the first. `busy`: it is not the one asked for. */
  listing: Listing | undefined;
  busy: boolean;
  failed: boolean;
  /** What is listed so far; undefined while nothing is known of it. */
  ids: readonly string[] | undefined;
  onPointer: (over: boolean) => void;
  put: (change: PlaceChange, how?: 'push' | 'replace') => void;
}

const LAYOUTS = ['table', 'list'] as const;
const NONE: readonly string[] = [];

/** Reads the claims view's address, and lists what it asks for. */
export function useClaims({ store, query, go, onShown }: LibraryParts): ClaimsPlace {
  const address = query.toString();
  const request = useMemo(() => readRequest(query), [address]);
  const open = query.get('claim');
  const [layout, setLayout] = useRemembered('library-layout', LAYOUTS);
  const listed = writeRequest(request).toString();
  const everything = listed === '';
  // Very many claims take a while, and all reading waits in one line: what is seen first is read first.
  const first = useLive(everything ? () => store.listNewest(FIRST_ROWS) : null, [
    store,
    everything,
  ]);
  const begun = !everything || first.value !== undefined || first.failed;
  useShown({ onShown }, begun);
  const list = async () => ({ listed, listing: await store.list(listQuery(request, new Date())) });
  const found = useLive(begun ? list : null, [store, listed, begun]);
  const listing = found.value?.listing;
  const isUnlisted = begun && everything && !listing;
  const newest = useLive(isUnlisted ? () => store.newestIds() : null, [store, isUnlisted]).value;
  const firstIds = useMemo(() => first.value?.map(({ claim }) => claim.id), [first.value]);
  const still = useStill(
    listing?.ids ?? (everything ? (newest ?? firstIds) : undefined),
    found.value?.listed ?? listed,
  );
  const rows = useListedRows(store, still.ids ?? NONE, first.value, listing?.foundIn, request.text);
  const put = (change: PlaceChange, how: 'push' | 'replace' = 'push') => {
    const next = writeRequest(change.request ?? request);
    const claim = change.open === undefined ? open : change.open;
    if (change.layout) setLayout(change.layout);
    if (claim) next.set('claim', claim);
    go('claims', next, how);
  };
  return {
    ...{ request, listed, open, layout, listing, put },
    busy: found.value !== undefined && found.value.listed !== listed && !found.failed,
    failed: found.failed,
    ...still,
    ...rows,
  };
}
