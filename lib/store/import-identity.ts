import type { Snapshot } from '@/lib/model/snapshot';
import { lookupAddresses, sourceAddress } from './address';
import type { ClaimlightDatabase } from './database';

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
  const byUrl = new Map<string, string>();
  const stored = new Set<string>();
  for (const article of await db.articles.toArray()) {
    stored.add(article.id);
    for (const url of article.urls) byUrl.set(url, article.id);
  }
  const ids = new Map<string, string>();
  for (const { id, url, urls } of articles) {
    if (stored.has(id)) continue;
    const twin = lookupAddresses([url, ...urls]).find((address) => byUrl.has(address));
    if (twin) ids.set(id, byUrl.get(twin) ?? id);
  }
  return ids;
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
