import type { ClaimMatch, ListedKind, Listing, ListQuery } from '@/lib/model/listing';

/** What the saved claims are narrowed to. An empty list keeps all. */
export interface SavedFilters {
  verdict: readonly string[];
  kind: readonly ListedKind[];
  publisher: readonly string[];
  tag: readonly string[];
  /** Only those without a source. */
  unsourced: boolean;
  /** Only those whose text was not found on its page any more. */
  missing: boolean;
}

/** The filters that have values to choose from. */
export type Facet = 'verdict' | 'kind' | 'publisher' | 'tag';
export const FACETS: readonly Facet[] = ['verdict', 'kind', 'publisher', 'tag'];

export const NO_FILTERS: SavedFilters = {
  verdict: [],
  kind: [],
  publisher: [],
  tag: [],
  unsourced: false,
  missing: false,
};

/** How many filters are on. */
export const countFilters = (filters: SavedFilters): number =>
  FACETS.filter((facet) => filters[facet].length > 0).length +
  Number(filters.unsourced) +
  Number(filters.missing);

/** With a value of a facet chosen, or not any more. */
export function toggled(filters: SavedFilters, facet: Facet, value: string): SavedFilters {
  const before: readonly string[] = filters[facet];
  const after = before.includes(value)
    ? before.filter((each) => each !== value)
    : [...before, value];
  return { ...filters, [facet]: after };
}

/** The query that the store answers; what it does not know is left to `keepRows`. */
export const queryOf = (text: string, filters: SavedFilters): ListQuery => ({
  text,
  verdicts: filters.verdict,
  kinds: filters.kind,
  publishers: filters.publisher,
  added: { from: null, to: null },
  articleId: null,
  sourceId: null,
  order: { by: 'added', down: true },
});

/** The rows that the remaining filters keep. */
export function keepRows(rows: readonly ClaimMatch[], filters: SavedFilters): ClaimMatch[] {
  const { tag, unsourced, missing } = filters;
  return rows.filter(
    ({ claim, sources }) =>
      (tag.length === 0 || claim.tags.some((each) => tag.includes(each))) &&
      (!unsourced || sources === 0) &&
      (!missing || claim.state === 'missing'),
  );
}

/** The tags of these rows with how many have each, the most frequent first. */
export function countTags(rows: Listing['rows']): [string, number][] {
  const counts = new Map<string, number>();
  for (const { claim } of rows) {
    for (const tag of claim.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
