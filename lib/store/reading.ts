import type { Claim } from '@/lib/model/claim';
import type { Revision } from '@/lib/model/source';
import { articlesAt } from './articles';
import type { ClaimlightDatabase } from './database';
import { deletedClaims } from './deleted';
import type { ClaimDetail, ClaimRow } from './types';
import { isLive } from './whole';

/** A claim with its article and, in order, its sources; undefined when it is gone or deleted. */
export async function readDetail(
  db: ClaimlightDatabase,
  id: string,
): Promise<ClaimDetail | undefined> {
  return db.transaction('r', [db.claims, db.articles, db.evidence, db.sources], async () => {
    const claim = await db.claims.get(id);
    const article = claim && (await db.articles.get(claim.articleId));
    if (!isLive(claim) || !article) return undefined;
    const evidence = await db.evidence.where('claimId').equals(id).sortBy('order');
    const cited = await db.sources.bulkGet(evidence.map(({ sourceId }) => sourceId));
    const sources = evidence.flatMap((item, i) => {
      const source = cited[i];
      return source ? [{ evidence: item, source }] : [];
    });
    return { claim, article, sources };
  });
}

/** Live claims of the articles known under these addresses, in text order. */
export async function readForUrls(db: ClaimlightDatabase, urls: string[]): Promise<ClaimRow[]> {
  return db.transaction('r', [db.claims, db.articles, db.evidence], async () => {
    const rows: ClaimRow[] = [];
    for (const article of await articlesAt(db, urls)) {
      for (const claim of await db.claims.where('articleId').equals(article.id).toArray()) {
        if (!isLive(claim)) continue;
        const sources = await db.evidence.where('claimId').equals(claim.id).count();
        rows.push({ claim, article, sources });
      }
    }
    return rows.sort((a, b) => start(a.claim) - start(b.claim));
  });
}

const start = (claim: Claim): number => claim.anchor.position.start;

/** How many live claims there are, of how many articles, and how many deleted ones. */
export async function readCount(
  db: ClaimlightDatabase,
): Promise<{ claims: number; articles: number; deleted: number }> {
  return db.transaction('r', [db.claims], async () => {
    const deleted = await deletedClaims(db).toArray();
    const claims = (await db.claims.count()) - deleted.length;
    const articleIds = await db.claims.orderBy('articleId').uniqueKeys();
    let articles = articleIds.length;
    for (const articleId of new Set(deleted.map((claim) => claim.articleId))) {
      const gone = deleted.filter((claim) => claim.articleId === articleId).length;
      const all = await db.claims.where('articleId').equals(articleId).count();
      if (all === gone) articles -= 1;
    }
    return { claims, articles, deleted: deleted.length };
  });
}

/** The audit trail of a claim, oldest change first. */
export async function readRevisions(db: ClaimlightDatabase, claimId: string): Promise<Revision[]> {
  return db.revisions.where('[claimId+at]').between([claimId, ''], [claimId, '\uffff']).toArray();
}
