import { Dexie } from 'dexie';
import type { Article } from '@/lib/model/article';
import type { Claim } from '@/lib/model/claim';
import type { ClaimlightDatabase } from './database';
import type { ClaimRow } from './types';
import { isLive } from './whole';

/** Claims looked at in one go, newest first, for articles that are not listed yet. */
const STEP = 100;

/** These claims as rows, in no order; those that are gone or deleted are left out. */
export async function readRows(db: ClaimlightDatabase, ids: string[]): Promise<ClaimRow[]> {
  return db.transaction('r', [db.claims, db.articles, db.evidence], async () => {
    const claims = (await db.claims.bulkGet(ids)).filter(isLive);
    const articleIds = [...new Set(claims.map(({ articleId }) => articleId))];
    const articles = (await db.articles.bulkGet(articleIds)).filter((a) => a !== undefined);
    return rowsOf(db, claims, new Map(articles.map((article) => [article.id, article])));
  });
}

/**
 * At least the newest `wanted` claims, or all: article by article, each where its newest claim puts it,
 * newest first. Only these are read, whatever else is stored.
 */
export async function readNewest(db: ClaimlightDatabase, wanted: number): Promise<ClaimRow[]> {
  return db.transaction('r', [db.claims, db.articles, db.evidence], async () => {
    const articles = new Map<string, Article>();
    const claims: Claim[] = [];
    for (let from = 0; claims.length < wanted; from += STEP) {
      const next = await db.claims
        .orderBy('createdAt')
        .reverse()
        .offset(from)
        .limit(STEP)
        .toArray();
      if (next.length === 0) break;
      let rest = next.filter((claim) => isLive(claim) && !articles.has(claim.articleId));
      while (rest.length > 0 && claims.length < wanted) {
        const missing = wanted - claims.length;
        // As many as will do, all at once: each question by itself would wait for the one before.
        const ids = firstArticles(rest, missing);
        rest = rest.filter(({ articleId }) => !ids.includes(articleId));
        const read = await db.articles.bulkGet(ids);
        const theirs = await Promise.all(ids.map((id) => ofArticle(db, id, missing)));
        for (const [i, article] of read.entries()) {
          if (!article || claims.length >= wanted) continue;
          articles.set(article.id, article);
          claims.push(...(theirs[i] ?? []).slice(0, wanted - claims.length));
        }
      }
    }
    return rowsOf(db, claims, articles);
  });
}

/** The articles, in order, that have so many of these claims together; all of them, where that are fewer. */
function firstArticles(claims: readonly Claim[], wanted: number): string[] {
  const counts = new Map<string, number>();
  for (const { articleId } of claims) counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
  let sum = 0;
  return [...counts].flatMap(([id, count]) => {
    const isWanted = sum < wanted;
    sum += count;
    return isWanted ? id : [];
  });
}

/** The newest live claims of one article. */
function ofArticle(db: ClaimlightDatabase, articleId: string, most: number): Promise<Claim[]> {
  return db.claims
    .where('[articleId+createdAt]')
    .between([articleId, Dexie.minKey], [articleId, Dexie.maxKey])
    .reverse()
    .filter(isLive)
    .limit(most)
    .toArray();
}

async function rowsOf(
  db: ClaimlightDatabase,
  claims: readonly Claim[],
  articles: ReadonlyMap<string, Article>,
): Promise<ClaimRow[]> {
  const rows = await Promise.all(
    claims.map(async (claim) => ({
      claim,
      article: articles.get(claim.articleId),
      sources: await db.evidence.where('claimId').equals(claim.id).count(),
    })),
  );
  return rows.flatMap(({ article, ...row }) => (article ? [{ ...row, article }] : []));
}
