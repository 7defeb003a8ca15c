import { useCallback, useEffect, useState } from 'preact/hooks';
import { useLive } from '@/components/hooks/use-live';
import {
  countFilters,
  type Facet,
  findQuery,
  NO_FILTERS,
  queryOf,
  type SavedFilters,
} from '@/components/saved/saved-filters';
import type { SavedClaim } from '@/components/saved/saved-rows';
import type { Listing } from '@/lib/model/listing';
import type { ClaimStore } from '@/lib/store/types';

/** The saved claims that are listed, and how far that has come. */
export interface SavedListing {
  query: string;
  setQuery: (query: string) => void;
  filters: SavedFilters;
  setFilters: (filters: SavedFilters) => void;
  /** The filter whose values are looked at; these are then in `listing`. */
  facet: Facet | null;
  setFacet: (facet: Facet | null) => void;
  listing: Listing | null;
  /** Null until the first answer; while another is looked for, what was found before. */
  claims: readonly SavedClaim[] | null;
  /** The query that `claims` answer, and whether they are not all there are. */
  answered: string;
  narrowed: boolean;
  /** How many there are of which `claims` are the first. */
  size: number;
  /** All of them; undefined until they are counted. */
  counts: { claims: number; articles: number } | undefined;
  failed: boolean;
  /** Reads some more. */
  more: () => void;
  /** Ids of all that are in view, also of those that are not read yet. */
  allIds: () => Promise<string[]>;
}

/** Claims read at first. */
const FIRST = 40;

interface Answer {
  query: string;
  narrowed: boolean;
  listing: Listing | null;
  claims: readonly SavedClaim[];
  /** How many were found; null where nothing was looked for. */
  found: number | null;
}

interface Question {
  query: string;
  filters: SavedFilters;
  facet: Facet | null;
  narrowed: boolean;
  wanted: number;
}

async function answerOf(store: ClaimStore, question: Question): Promise<Answer> {
  const { query, filters, facet, narrowed, wanted } = question;
  // Only the values of a filter need all claims.
  if (facet) {
    const listing = await store.list(queryOf(query, filters));
    const claims = await store.listed(listing.ids.slice(0, wanted), query);
    return { query, narrowed, listing, claims, found: listing.ids.length };
  }
  if (narrowed) {
    const { rows, size } = await store.find(findQuery(query, filters), wanted);
    return { query, narrowed, listing: null, claims: rows, found: size };
  }
  const rows = await store.newest(wanted);
  const claims = rows.map((row) => ({ ...row, foundIn: null }));
  return { query, narrowed, listing: null, claims, found: null };
}

/**
 * The saved claims, newest first, or those with the query's words and the filters' values, the best first,
 * kept up to date. Only as many are read as are looked at, and nothing while they are not shown (null).
 */
export function useSavedList(store: ClaimStore | null): SavedListing {
  const [query, setQuery] = useState('');
  const [filters, setFilters] = useState(NO_FILTERS);
  const [facet, setFacet] = useState<Facet | null>(null);
  const [wanted, setWanted] = useState(FIRST);
  const narrowed = query !== '' || countFilters(filters) > 0;
  const answer = store && (() => answerOf(store, { query, filters, facet, narrowed, wanted }));
  const found = useLive(answer, [store, query, filters, facet, wanted]);
  const shown = found.value ?? null;
  // A browser answers one question after the other; the first claims are asked for first.
  const isShown = shown !== null;
  const counts = useLive(store && isShown ? () => store.count() : null, [store, isShown]).value;
  useEffect(() => setWanted(FIRST), [query, filters]);
  const length = shown?.claims.length ?? 0;
  const size = shown?.found ?? (shown && counts ? counts.claims : length);
  const more = useCallback(() => {
    if (length > 0 && length < size) setWanted((old) => Math.max(old, Math.ceil(length * 1.5)));
  }, [length, size]);
  return {
    ...{ query, setQuery, filters, setFilters, facet, setFacet, size, counts, more },
    listing: shown?.listing ?? null,
    claims: shown?.claims ?? null,
    answered: shown?.query ?? '',
    narrowed: shown?.narrowed ?? false,
    failed: found.failed,
    async allIds() {
      if (!store) return [];
      return store.findIds(findQuery(query, filters));
    },
  };
}
