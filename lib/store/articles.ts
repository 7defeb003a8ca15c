import { Article, type ArticleMetadata } from '@/lib/model/article';
import { pageAddress } from './address';
import { addressKey, originsOf, partKey } from './address-key';
import type { ClaimlightDatabase } from './database';
import { newId } from './new-id';
import { isOfPage, isSameArticle } from './same-article';
import { checked, timeAfter, type Work } from './work';

/** The articles known under any of these addresses, in whatever form, the oldest first. */
export async function articlesAt(
  db: ClaimlightDatabase,
  urls: readonly string[],
): Promise<Article[]> {
  const keys = new Set(urls.map(addressKey));
  // By key, not by spelling: of the addresses kept of these sites only the index is read.
  const kept = (await db.articles
    .where('urls')
    .startsWithAnyOf([...new Set([...keys].flatMap(originsOf))])
    .keys()) as unknown as string[];
  const wanted = new Set([...kept.filter((url) => keys.has(addressKey(url))), ...urls]);
  const found = await db.articles
    .where('urls')
    .anyOf([...wanted])
    .toArray();
  const articles = [...new Map(found.map((article) => [article.id, article])).values()];
  return articles.sort((a, b) => a.firstSeenAt.localeCompare(b.firstSeenAt));
}

/** Of these, those that a page shows, fragments considered; `title` of the page, empty where it is not known. */
export async function articlesOfPage(
  db: ClaimlightDatabase,
  urls: readonly string[],
  title: string,
): Promise<Article[]> {
  const found = await articlesAt(db, urls);
  return found.filter((article) => isOfPage(article, urls, title));
}

/**
 * Finds the article that a page belongs to, or makes its record, and notes that it was seen now.
 * Records are never merged behind a person's back, and an address that is another article's is
 * not taken over.
 */
export async function seenArticle(work: Work, metadata: ArticleMetadata): Promise<Article> {
  const { db, at } = work;
  const urls = metadata.urls.includes(metadata.url)
    ? metadata.urls
    : [metadata.url, ...metadata.urls];
  const candidates = await articlesAt(db, urls);
  const same = candidates.filter((article) => isSameArticle(article, { ...metadata, urls }));
  const main = partKey(metadata.url);
  const known =
    same.find((article) => article.urls.some((url) => partKey(url) === main)) ?? same[0];
  const others = candidates.filter((article) => article !== known);
  const taken = new Set(others.flatMap((article) => article.urls.map(partKey)));
  const own = pageAddress(urls.at(-1) ?? metadata.url);
  const free = urls.map(pageAddress).filter((url) => !taken.has(partKey(url)));
  const named = taken.has(main) ? own : metadata.url;
  const url = known?.url ?? named;
  const article = checked(Article, {
    id: known?.id ?? newId(),
    url,
    urls: [...new Set([...(known?.urls ?? [pageAddress(url)]), ...free])],
    title: metadata.title || (known?.title ?? ''),
    publisher: metadata.publisher || (known?.publisher ?? ''),
    authors: metadata.authors.length > 0 ? metadata.authors : (known?.authors ?? []),
    publishedAt: metadata.publishedAt ?? known?.publishedAt ?? null,
    language: metadata.language || (known?.language ?? ''),
    firstSeenAt: known?.firstSeenAt ?? at,
    lastSeenAt: known ? timeAfter(known.lastSeenAt, work) : at,
    ...(known?.otherTitles ? { otherTitles: known.otherTitles } : {}),
  });
  await db.articles.put(article);
  return article;
}

/** Deletes an article's record where nothing belongs to it any more: then it would only tell that it was read. */
export async function dropEmptyArticle({ db }: Work, id: string): Promise<void> {
  const claims = await db.claims.where('articleId').equals(id).count();
  const dismissals = await db.dismissals.where('articleId').equals(id).count();
  if (claims + dismissals === 0) await db.articles.delete(id);
}
