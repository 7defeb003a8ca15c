import type { Article } from '@/lib/model/article';
import type { Snapshot } from '@/lib/model/snapshot';
import { sourceAddress } from './address';
import { addressKey } from './address-key';
import type { ClaimlightDatabase } from './database';
import { isSameTitle } from './same-article';

/**
 * Gives incoming articles and sources the ids under which the same addresses are stored already,
 * so that one address stays one record. What is stored under its own id keeps it.
 */
export async function withStoredIdentity(
  db: ClaimlightDatabase,
  records: Snapshot,
): Promise<Snapshot> {
  const articleIds = await storedArticleIds(db, records);
  const sourceIds = await storedSourceIds(db, records);
  if (articleIds.size + sourceIds.size === 0) return records;
  const renamed = (ids: Map<string, string>, id: string): string => ids.get(id) ?? id;
  return {
    ...records,
    articles: records.articles.map((a) => ({ ...a, id: renamed(articleIds, a.id) })),
    claims: records.claims.map((c) => ({ ...c, articleId: renamed(articleIds, c.articleId) })),
    sources: records.sources.map((s) => ({ ...s, id: renamed(sourceIds, s.id) })),
    evidence: records.evidence.map((e) => ({ ...e, sourceId: renamed(sourceIds, e.sourceId) })),
  };
}

async function storedArticleIds(
  db: ClaimlightDatabase,
  { articles }: Snapshot,
): Promise<Map<string, string>> {
  const byKey = new Map<string, Article[]>();
  const stored = new Set<string>();
  for (const article of await db.articles.toArray()) {
    stored.add(article.id);
    for (const key of keysOf(article)) byKey.set(key, [...(byKey.get(key) ?? []), article]);
  }
  const ids = new Map<string, string>();
  for (const article of articles) {
    if (stored.has(article.id)) continue;
    const twin = [...keysOf(article)]
      .flatMap((key) => byKey.get(key) ?? [])
      .find((other) => isTwin(article, other));
    if (twin) ids.set(article.id, twin.id);
  }
  return ids;
}

const keysOf = ({ url, urls }: Article): Set<string> => new Set([url, ...urls].map(addressKey));

/** An address in common may be a wrong one that a site gave to two articles. */
function isTwin(a: Article, b: Article): boolean {
  const [x, y] = [keysOf(a), keysOf(b)];
  const [few, many] = x.size < y.size ? [x, y] : [y, x];
  return [...few].every((key) => many.has(key)) || isSameTitle(a.title, b.title);
}

async function storedSourceIds(
  db: ClaimlightDatabase,
  { sources }: Snapshot,
): Promise<Map<string, string>> {
  const byUrl = new Map<string, string>();
  const stored = new Set<string>();
  for (const { id, url } of await db.sources.toArray()) {
    stored.add(id);
    byUrl.set(sourceAddress(url), id);
  }
  const ids = new Map<string, string>();
  for (const { id, url } of sources) {
    const twin = byUrl.get(sourceAddress(url));
    if (twin && !stored.has(id)) ids.set(id, twin);
  }
  return ids;
}
