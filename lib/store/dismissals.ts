import type { ArticleMetadata } from '@/lib/model/article';
import { Dismissal } from '@/lib/model/verdict';
import { articlesOfPage, dropEmptyArticle, seenArticle } from './articles';
import type { ClaimlightDatabase } from './database';
import { newId } from './new-id';
import { checked, type Work } from './work';

/** "This sentence is no claim": kept for one article by its words, once. */
export async function dismiss(
  work: Work,
  { article, quote }: { article: ArticleMetadata; quote: string },
): Promise<Dismissal> {
  const { id: articleId } = await seenArticle(work, article);
  const known = await work.db.dismissals.where('articleId').equals(articleId).toArray();
  const twin = known.find((dismissal) => dismissal.quote === quote);
  if (twin) return twin;
  const id = newId();
  const dismissal = checked(Dismissal, { id, articleId, quote, at: work.at });
  await work.db.dismissals.add(dismissal);
  work.touch(articleId);
  return dismissal;
}

/** Takes a dismissal back; one that is gone already is no error. */
export async function undismiss(work: Work, id: string): Promise<null> {
  const dismissal = await work.db.dismissals.get(id);
  if (!dismissal) return null;
  await work.db.dismissals.delete(id);
  await dropEmptyArticle(work, dismissal.articleId);
  work.touch(dismissal.articleId);
  return null;
}

/** The words that were dismissed in the article that the page at these addresses shows. */
export async function readDismissed(
  db: ClaimlightDatabase,
  urls: readonly string[],
  title: string,
): Promise<string[]> {
  const articles = await articlesOfPage(db, urls, title);
  const found = await db.dismissals
    .where('articleId')
    .anyOf(articles.map(({ id }) => id))
    .toArray();
  return found.map(({ quote }) => quote);
}
