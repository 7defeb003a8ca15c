import { Article } from '@/lib/model/article';
import { Claim } from '@/lib/model/claim';
import { addRevision, changedNow } from './claim-changes';
import { Refusal } from './failures';
import { recordsToMerge } from './merge-records';
import { checked, type Work } from './work';

/** What articles were, and which belonged to them, before they were merged, to take that back. */
export interface ArticlesBefore {
  articles: Article[];
  /** Id of the article that stayed. */
  keptId: string;
  /** Claims and dismissals that moved, by their ids, with the article they came from. */
  claims: Moved[];
  dismissals: Moved[];
}

interface Moved {
  id: string;
  articleId: string;
}

/**
 * Makes one article of several: `keptId` stays and has the claims of the others, too, those in the trash
 * included, and all addresses. It gets the facts it lacks. Each move is in its claim's history.
 */
export async function mergeArticles(
  work: Work,
  keptId: string,
  otherIds: readonly string[],
): Promise<ArticlesBefore> {
  const { db } = work;
  const { kept, others: gone, otherIds: ids } = await recordsToMerge(db.articles, keptId, otherIds);
  const merged = checked(Article, gone.reduce(withFactsOf, kept));
  const claims = await db.claims.where('articleId').anyOf(ids).toArray();
  for (const claim of claims) {
    const from = gone.find(({ id }) => id === claim.articleId);
    await move(work, claim, from ?? kept, merged);
  }
  const dismissals = await db.dismissals.where('articleId').anyOf(ids).toArray();
  await db.dismissals.bulkPut(dismissals.map((item) => ({ ...item, articleId: keptId })));
  await db.articles.put(merged);
  await db.articles.bulkDelete(ids);
  return {
    articles: [kept, ...gone],
    keptId,
    claims: claims.map(placeOf),
    dismissals: dismissals.map(placeOf),
  };
}

/** Takes a merging back. A claim that was deleted for good since does not come back. */
export async function restoreArticles(work: Work, before: ArticlesBefore): Promise<null> {
  const { db } = work;
  const kept = await db.articles.get(before.keptId);
  if (!kept) throw new Refusal('missing');
  const articles = before.articles.map((article) => checked(Article, article));
  await db.articles.bulkPut(articles);
  for (const { id, articleId } of before.claims) {
    const claim = await db.claims.get(id);
    const home = articles.find((article) => article.id === articleId);
    if (claim?.articleId === kept.id && home) await move(work, claim, kept, home);
  }
  for (const { id, articleId } of before.dismissals) await db.dismissals.update(id, { articleId });
  return null;
}

const placeOf = ({ id, articleId }: Moved): Moved => ({ id, articleId });

async function move(work: Work, claim: Claim, from: Article, to: Article): Promise<void> {
  const moved = checked(Claim, changedNow(work, { ...claim, articleId: to.id }));
  await work.db.claims.put(moved);
  await addRevision(work, moved, 'article', from, to);
  work.touch(from.id);
  work.touch(to.id);
}

function withFactsOf(kept: Article, other: Article): Article {
  const all = [...(kept.otherTitles ?? []), other.title, ...(other.otherTitles ?? [])];
  const titles = [...new Set(all)].filter((title) => title && title !== kept.title);
  return {
    ...kept,
    // By these its other pages are known to be the same article when more is saved on them.
    ...(titles.length > 0 ? { otherTitles: titles } : {}),
    urls: [...new Set([...kept.urls, ...other.urls])],
    title: kept.title || other.title,
    publisher: kept.publisher || other.publisher,
    authors: kept.authors.length > 0 ? kept.authors : other.authors,
    publishedAt: kept.publishedAt ?? other.publishedAt,
    language: kept.language || other.language,
    firstSeenAt: inOrder(kept.firstSeenAt, other.firstSeenAt)[0],
    lastSeenAt: inOrder(kept.lastSeenAt, other.lastSeenAt)[1],
  };
}

/** Two times, the earlier first. */
const inOrder = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);
