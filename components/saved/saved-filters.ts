import type { FindQuery, ListedKind, ListQuery } from '@/lib/model/listing';

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

/** The query for the claims with these words and of these filters. */
export const findQuery = (text: string, filters: SavedFilters): FindQuery => ({
  text,
  verdicts: filters.verdict,
  kinds: filters.kind,
  publishers: filters.publisher,
  tags: filters.tag,
  unsourced: filters.unsourced,
  missing: filters.missing,
});

/** The query for these words and filters: article by article, as the claims are shown. */
export const queryOf = (text: string, filters: SavedFilters): ListQuery => ({
  text,
  verdicts: filters.verdict,
  kinds: filters.kind,
  publishers: filters.publisher,
  tags: filters.tag,
  unsourced: filters.unsourced,
  missing: filters.missing,
  added: { from: null, to: null },
  articleId: null,
  sourceId: null,
  order: { by: 'article', down: true },
});
