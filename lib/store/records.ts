import type { Article } from '@/lib/model/article';
import { publisherName } from '@/lib/model/publisher-name';
import type { ArticleRow, RecordOrder, RecordRow, SourceRow } from '@/lib/model/record-row';
import type { ClaimlightDatabase } from './database';
import { fold, searchWords } from './fold';
import { inSlices } from './pieces';
import { unwatched } from './unwatched';

/** Every source, how many live claims it serves, and when it was last cited. In no order. */
export async function readSourceRows(db: ClaimlightDatabase): Promise<SourceRow[]> {
  await Promise.all([
    watchClaims(db),
    db.sources.orderBy('accessedAt').lastKey(),
    db.sources.count(),
    db.evidence.count(),
  ]);
  return unwatched(async () => {
    const deleted = await deletedClaims(db);
    const rows = new Map<string, SourceRow>();
    await inSlices(db.sources, (source) => {
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
    await inSlices(db.evidence, ({ sourceId, claimId, stance, addedAt }) => {
      const row = rows.get(sourceId);
      if (!row) return;
      row.cited = true;
      if (addedAt > row.lastUsed) row.lastUsed = addedAt;
      if (deleted.has(claimId)) return;
      row.claims += 1;
      row.stances.push(stance);
    });
    return [...rows.values()];
  });
}

/** The articles that have live claims. In no order. */
export async function readArticleRows(db: ClaimlightDatabase): Promise<ArticleRow[]> {
  await Promise.all([
    watchClaims(db),
    db.articles.orderBy('lastSeenAt').lastKey(),
    db.articles.count(),
  ]);
  return unwatched(async () => {
    const deleted = await db.claims.where('deletedAt').above('').toArray();
    const gone = new Map<string, number>();
    for (const { articleId } of deleted) gone.set(articleId, (gone.get(articleId) ?? 0) + 1);
    const found: Article[] = [];
    await inSlices(db.articles, (article) => found.push(article));
    const rows: ArticleRow[] = [];
    for (let from = 0; from < found.length; from += COUNTED) {
      const some = found.slice(from, from + COUNTED);
      const counts = await Promise.all(
        some.map(({ id }) => db.claims.where('articleId').equals(id).count()),
      );
      for (const [at, article] of some.entries()) {
        const { id, url, lastSeenAt } = article;
        const claims = (counts[at] ?? 0) - (gone.get(id) ?? 0);
        if (claims <= 0) continue;
        rows.push({
          ...{ id, url, claims, article },
          title: article.title || url,
          publisher: publisherName(article),
          lastUsed: lastSeenAt,
        });
      }
    }
    return rows;
  });
}

/** Articles whose claims are counted in one go. */
const COUNTED = 200;

/** `null` is no key, so this index holds the deleted claims alone. */
const deletedClaims = async (db: ClaimlightDatabase): Promise<Set<string>> =>
  new Set(await db.claims.where('deletedAt').above('').primaryKeys());

/** Asks for what moves when a claim comes, goes, or is cited otherwise, so that a live query is made again. */
const watchClaims = (db: ClaimlightDatabase) =>
  Promise.all([
    db.claims.orderBy('updatedAt').lastKey(),
    db.claims.orderBy('deletedAt').lastKey(),
    db.claims.count(),
  ]);

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
