import type { Dexie } from 'dexie';

/**
 * The layout of every released version, oldest first. A released entry is never edited: a new
 * layout is a new entry, with an `upgrade` where stored records have to change, and a golden
 * database of the version before it in the tests.
 *
 * Indexes: `*` is one entry for each element, `[a+b]` a compound. Only what is looked up is indexed;
 * `updatedAt`, `accessedAt` and `lastSeenAt` also tell live queries that a record changed.
 */
export function declareVersions(db: Dexie): void {
  db.version(1).stores({
    articles: 'id, *urls, lastSeenAt',
    claims: 'id, articleId, [articleId+quote], createdAt, updatedAt, deletedAt',
    sources: 'id, url, accessedAt',
    evidence: 'id, claimId, sourceId, [claimId+sourceId], addedAt',
    revisions: 'id, claimId, [claimId+at]',
    scales: 'id',
    dismissals: 'id, articleId',
  });
  // Tags are completed from all that were used; lists show the newest claims of an article.
  db.version(2).stores({
    claims:
      'id, articleId, [articleId+quote], [articleId+createdAt], createdAt, updatedAt, deletedAt, *tags',
  });
}
