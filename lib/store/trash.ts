import type { Claim } from '@/lib/model/claim';
import { siteName } from '@/lib/model/site-name';
import { type TrashedClaim, trashLimit } from '@/lib/model/trash';
import { dropEmptyArticle } from './articles';
import { setFields } from './claim-changes';
import type { ClaimlightDatabase } from './database';
import { deletedClaims } from './deleted';
import type { Work } from './work';

/** Deleted claims, the last deleted first. */
export async function readTrash(db: ClaimlightDatabase): Promise<TrashedClaim[]> {
  return db.transaction('r', [db.claims, db.articles], async () => {
    const deleted = await deletedClaims(db).reverse().sortBy('deletedAt');
    const articleIds = [...new Set(deleted.map(({ articleId }) => articleId))];
    const articles = await db.articles.bulkGet(articleIds);
    const articleById = new Map(articles.map((article) => [article?.id, article]));
    return deleted.map(({ id, articleId, quote, verdict, deletedAt }) => {
      const article = articleById.get(articleId);
      const url = article?.url ?? '';
      const host = URL.canParse(url) ? siteName(new URL(url).hostname) : '';
      return {
        ...{ id, quote, verdict },
        title: article?.title || url,
        publisher: article?.publisher || host,
        deletedAt: deletedAt ?? '',
      };
    });
  });
}

/** Restores deleted claims; gives how many there were. */
export async function restoreAll(work: Work, ids: readonly string[]): Promise<number> {
  const deleted = await deletedOf(work, ids);
  return (await setFields(work, deleted, 'deletedAt', () => null)).length;
}

/**
 * Deletes claims for good, with their evidence and history, and their articles where nothing else
 * belongs to them. Only what is in the trash can be destroyed. Gives how many claims there were.
 */
export async function destroyAll(work: Work, ids: readonly string[]): Promise<number> {
  const { db } = work;
  const gone = await deletedOf(work, ids);
  const claimIds = gone.map(({ id }) => id);
  await db.evidence.where('claimId').anyOf(claimIds).delete();
  await db.revisions.where('claimId').anyOf(claimIds).delete();
  await db.claims.bulkDelete(claimIds);
  for (const articleId of new Set(gone.map((claim) => claim.articleId))) {
    work.touch(articleId);
    await dropEmptyArticle(work, articleId);
  }
  return gone.length;
}

/** Deletes for good what has been in the trash for longer than it stays there. */
export async function purge(work: Work): Promise<number> {
  const due = await readDue(work.db, new Date(work.at));
  return due.length > 0 ? destroyAll(work, due) : 0;
}

/** The ids of what is to be deleted for good, from the index alone. */
export async function readDue(db: ClaimlightDatabase, now: Date): Promise<string[]> {
  return db.claims.where('deletedAt').between('', trashLimit(now), false, false).primaryKeys();
}

async function deletedOf({ db }: Work, ids: readonly string[]): Promise<Claim[]> {
  const found = await db.claims.bulkGet([...new Set(ids)]);
  return found.filter((claim) => claim !== undefined && claim.deletedAt !== null) as Claim[];
}
