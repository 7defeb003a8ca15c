import { publisherName } from '@/lib/model/publisher-name';
import type { ArticleRow, RecordOrder, RecordRow, SourceRow } from '@/lib/model/record-row';
import type { ClaimlightDatabase } from './database';
import { fold, searchWords } from './fold';

/** Every source, how many live claims it serves, and when it was last cited. In no order. */
export async function readSourceRows(db: ClaimlightDatabase): Promise<SourceRow[]> {
  return db.transaction('r', [db.sources, db.evidence, db.claims], async () => {
    const live = await liveClaims(db);
    const rows = new Map<string, SourceRow>();
    await db.sources.each((source) => {
      const { id, url, publisher, accessedAt } = source;
      rows.set(id, {
        ...{ id, url, publisher, source },
        title: source.title || url,
        claims: 0,
        lastUsed: accessedAt,
        cited: false,
        stances: [],
      });
    });
    await db.evidence.each(({ sourceId, claimId, stance, addedAt }) => {
      const row = rows.get(sourceId);
      if (!row) return;
      row.cited = true;
      if (addedAt > row.lastUsed) row.lastUsed = addedAt;
      if (!live.has(claimId)) return;
      row.claims += 1;
      row.stances.push(stance);
    });
    return [...rows.values()];
  });
}

/** The articles that have live claims. In no order. */
export async function readArticleRows(db: ClaimlightDatabase): Promise<ArticleRow[]> {
  return db.transaction('r', [db.articles, db.claims], async () => {
    const counts = new Map<string, number>();
    for (const articleId of (await liveClaims(db)).values()) {
      counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
    }
    const rows: ArticleRow[] = [];
    await db.articles.each((article) => {
      const claims = counts.get(article.id);
      if (!claims) return;
      const { id, url, lastSeenAt } = article;
      rows.push({
        ...{ id, url, claims, article },
        title: article.title || url,
        publisher: publisherName(article),
        lastUsed: lastSeenAt,
      });
    });
    return rows;
  });
}

/** The live claims' ids, and their articles'. */
async function liveClaims(db: ClaimlightDatabase): Promise<Map<string, string>> {
  const live = new Map<string, string>();
  await db.claims.each(({ id, articleId, deletedAt }) => {
    if (deletedAt === null) live.set(id, articleId);
  });
  return live;
}

/** Rows whose title, publisher or address hold all words of a text, in an order. */
export function listRecords<T extends RecordRow>(
  rows: readonly T[],
  text: string,
  { by, down }: RecordOrder,
): T[] {
  const words = searchWords(text);
  const found = rows.filter(({ title, publisher, url }) => {
    const folded = fold(`${title}\n${publisher}\n${url}`);
    return words.every((word) => folded.includes(word));
  });
  const { compare } = new Intl.Collator();
  const one = down ? -1 : 1;
  const rank = (a: T, b: T): number => {
    if (by === 'claims') return a.claims - b.claims;
    if (by === 'used') return Date.parse(a.lastUsed) - Date.parse(b.lastUsed);
    return compare(a[by], b[by]);
  };
  return found.sort(
    (a, b) => one * rank(a, b) || compare(a.title, b.title) || (a.id < b.id ? -1 : 1),
  );
}
