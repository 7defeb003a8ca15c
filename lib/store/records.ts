import type { Article } from '@/lib/model/article';
import { publisherName } from '@/lib/model/publisher-name';
import type { ArticleRow, RecordOrder, RecordRow, SourceRow } from '@/lib/model/record-row';
import type { Evidence, Source } from '@/lib/model/source';
import { readQuery } from '@/lib/search/query';
import type { ClaimlightDatabase } from './database';
import { deletedClaims } from './deleted';
import { inSlices } from './pieces';
import { hasTerms } from './source-words';
import { unwatched } from './unwatched';
import { isLive } from './whole';

/** Every source, how many live claims it serves, and when it was last cited. In no order. */
export async function readSourceRows(db: ClaimlightDatabase): Promise<SourceRow[]> {
  await Promise.all([
    watchClaims(db),
    db.sources.orderBy('accessedAt').lastKey(),
    db.sources.count(),
    db.evidence.count(),
  ]);
  return unwatched(async () => {
    const deleted = new Set(await deletedClaims(db).primaryKeys());
    const rows = new Map<string, SourceRow>();
    await inSlices(db.sources, (source) => rows.set(source.id, rowOf(source)));
    await inSlices(db.evidence, (cited) => addCitation(rows.get(cited.sourceId), cited, deleted));
    return [...rows.values()];
  });
}

/** Those of the sources that were used last: what a list begins with while the others are being read. */
export async function readLastSources(db: ClaimlightDatabase, most: number): Promise<SourceRow[]> {
  return db.transaction('r', [db.claims, db.sources, db.evidence], async () => {
    const deleted = new Set(await deletedClaims(db).primaryKeys());
    const cited = await db.evidence.orderBy('addedAt').reverse().limit(most).toArray();
    const newest = await db.sources.orderBy('accessedAt').reverse().limit(most).primaryKeys();
    const ids = [...new Set([...cited.map(({ sourceId }) => sourceId), ...newest])];
    const rows = await Promise.all(
      (await db.sources.bulkGet(ids)).map(async (source) => {
        if (!source) return [];
        const row = rowOf(source);
        const all = await db.evidence.where('sourceId').equals(source.id).toArray();
        for (const each of all) addCitation(row, each, deleted);
        return [row];
      }),
    );
    return lastUsedOf(rows.flat(), most);
  });
}

/** Of rows in no order. */
const lastUsedOf = <T extends RecordRow>(rows: readonly T[], most: number): T[] =>
  listRecords(rows, '', { by: 'used', down: true }).slice(0, most);

function rowOf(source: Source): SourceRow {
  const { id, url, publisher, accessedAt } = source;
  return {
    ...{ id, url, publisher, source },
    title: source.title || url,
    claims: 0,
    lastUsed: accessedAt,
    cited: false,
    stances: [],
  };
}

function addCitation(
  row: SourceRow | undefined,
  { claimId, stance, addedAt }: Evidence,
  deleted: ReadonlySet<string>,
): void {
  if (!row) return;
  row.cited = true;
  if (addedAt > row.lastUsed) row.lastUsed = addedAt;
  if (deleted.has(claimId)) return;
  row.claims += 1;
  row.stances.push(stance);
}

/** The articles that have live claims. In no order. */
export async function readArticleRows(db: ClaimlightDatabase): Promise<ArticleRow[]> {
  await Promise.all([
    watchClaims(db),
    db.articles.orderBy('lastSeenAt').lastKey(),
    db.articles.count(),
  ]);
  return unwatched(async () => {
    const deleted = await deletedClaims(db).toArray();
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
        const claims = (counts[at] ?? 0) - (gone.get(article.id) ?? 0);
        if (claims > 0) rows.push(articleRow(article, claims));
      }
    }
    return rows;
  });
}

/** Those of these articles that were seen last: what a list begins with while the others are being read. */
export async function readLastArticles(
  db: ClaimlightDatabase,
  most: number,
): Promise<ArticleRow[]> {
  return db.transaction('r', [db.claims, db.articles], async () => {
    const seen = await db.articles.orderBy('lastSeenAt').reverse().limit(most).toArray();
    const rows = await Promise.all(
      seen.map(async (article) => {
        const claims = await db.claims.where('articleId').equals(article.id).toArray();
        return articleRow(article, claims.filter(isLive).length);
      }),
    );
    return rows.filter(({ claims }) => claims > 0);
  });
}

function articleRow(article: Article, claims: number): ArticleRow {
  const { id, url, lastSeenAt } = article;
  return {
    ...{ id, url, claims, article },
    title: article.title || url,
    publisher: publisherName(article),
    lastUsed: lastSeenAt,
  };
}

/** Articles whose claims are counted in one go. */
const COUNTED = 200;

/** Asks for what moves when a claim comes, goes, or is cited otherwise, so that a live query is made again. */
const watchClaims = (db: ClaimlightDatabase) =>
  Promise.all([
    db.claims.orderBy('updatedAt').lastKey(),
    db.claims.orderBy('deletedAt').lastKey(),
    db.claims.count(),
  ]);

/** Rows whose title, publisher or address have what a text asks for, as searches of claims read it, in an order. */
export function listRecords<T extends RecordRow>(
  rows: readonly T[],
  text: string,
  { by, down }: RecordOrder,
): T[] {
  const terms = readQuery(text);
  const found = rows.filter((row) => hasTerms(row, terms));
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
