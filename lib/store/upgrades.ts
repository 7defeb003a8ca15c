import type { Dexie } from 'dexie';

/**
 * What each released version adds to or changes in the layout, oldest first. A released entry is never
 * edited: a new layout is a new entry, with an upgrade where stored records have to change, and a
 * golden database in the tests (`npx tsx tools/golden/main.ts`).
 *
 * Indexes: `*` is one entry for each element, `[a+b]` a compound. Only what is looked up is indexed;
 * `updatedAt`, `accessedAt` and `lastSeenAt` also tell live queries that a record changed.
 */
const VERSIONS: readonly Record<string, string>[] = [
  {
    articles: 'id, *urls, lastSeenAt',
    claims: 'id, articleId, [articleId+quote], createdAt, updatedAt, deletedAt',
    sources: 'id, url, accessedAt',
    evidence: 'id, claimId, sourceId, [claimId+sourceId], addedAt',
    revisions: 'id, claimId, [claimId+at]',
    scales: 'id',
    dismissals: 'id, articleId',
  },
  // Tags are completed from all that were used; lists show the newest claims of an article.
  {
    claims:
      'id, articleId, [articleId+quote], [articleId+createdAt], createdAt, updatedAt, deletedAt, *tags',
  },
  // What does not fit its table any more is kept aside. The index of searches fills itself after opening.
  { damaged: 'id', stale: 'id', segments: 'id', postings: '[bucket+segment]' },
];

/** The version that this code reads and writes. */
export const LATEST_VERSION = VERSIONS.length;

/** Declares the versions, up to the latest or an earlier one. */
export function declareVersions(db: Dexie, upTo: number = LATEST_VERSION): void {
  for (const [i, stores] of VERSIONS.slice(0, upTo).entries()) db.version(i + 1).stores(stores);
}
