import { Article, type ArticleMetadata } from '@/lib/model/article';
import { articleAddress, lookupAddresses } from './address';
import type { ClaimlightDatabase } from './database';
import { checked, type Work } from './work';

/** The articles known under any of these addresses. */
export async function articlesAt(db: ClaimlightDatabase, urls: string[]): Promise<Article[]> {
  const found = await db.articles.where('urls').anyOf(lookupAddresses(urls)).toArray();
  return [...new Map(found.map((article) => [article.id, article])).values()];
}

/**
 * Finds the article that a page belongs to, or makes its record, and notes that it was seen now.
 * Known under several records (pages may name a wrong canonical address), the one that has the
 * page's own address is taken, else the oldest; records are never merged behind a person's back.
 */
export async function seenArticle(work: Work, metadata: ArticleMetadata): Promise<Article> {
  const { db, at } = work;
  const addresses = [...new Set([metadata.url, ...metadata.urls].map(articleAddress))];
  const candidates = await articlesAt(db, [metadata.url, ...metadata.urls]);
  const own = articleAddress(metadata.url);
  candidates.sort(
    (a, b) =>
      Number(b.urls.includes(own)) - Number(a.urls.includes(own)) ||
      a.firstSeenAt.localeCompare(b.firstSeenAt),
  );
  const [known, ...others] = candidates;
  const taken = new Set(others.flatMap((article) => article.urls));
  const article = checked(Article, {
    id: known?.id ?? crypto.randomUUID(),
    url: known?.url ?? metadata.url,
    urls: [...new Set([...(known?.urls ?? []), ...addresses.filter((url) => !taken.has(url))])],
    title: metadata.title || (known?.title ?? ''),
    publisher: metadata.publisher || (known?.publisher ?? ''),
    authors: metadata.authors.length > 0 ? metadata.authors : (known?.authors ?? []),
    publishedAt: metadata.publishedAt ?? known?.publishedAt ?? null,
    language: metadata.language || (known?.language ?? ''),
    firstSeenAt: known?.firstSeenAt ?? at,
    lastSeenAt: at,
  });
  await db.articles.put(article);
  return article;
}
