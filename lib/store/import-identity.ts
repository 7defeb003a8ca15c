import type { Article } from '@/lib/model/article';
import type { RecordOf } from '@/lib/model/record-reader';
import type { RecordTable } from '@/lib/model/snapshot';
import { pageAddress } from './address';
import { addressKey, partKey } from './address-key';
import type { ClaimlightDatabase } from './database';
import { inPieces } from './pieces';
import { isSameTitle } from './same-article';

/** What of an article tells which one it is. */
type Known = Pick<Article, 'id' | 'title'> & { keys: Set<string> };

/**
 * Gives incoming articles and sources the ids under which the same addresses are stored already,
 * so that one address stays one record. What is stored under its own id keeps it. Articles and sources
 * are given before what hangs on them.
 */
export class StoredIdentity {
  private readonly articleIds = new Map<string, string>();
  private readonly sourceIds = new Map<string, string>();

  private constructor(
    private readonly articles: Map<string, Known>,
    private readonly articlesByKey: Map<string, Known[]>,
    private readonly sources: Set<string>,
    private readonly sourceByUrl: Map<string, string>,
  ) {}

  static async of(db: ClaimlightDatabase): Promise<StoredIdentity> {
    const articles = new Map<string, Known>();
    const byKey = new Map<string, Known[]>();
    await inPieces(db.articles, (article) => {
      const known = { id: article.id, title: article.title, keys: keysOf(article) };
      articles.set(article.id, known);
      for (const key of new Set([...known.keys].map(addressKey))) {
        byKey.set(key, [...(byKey.get(key) ?? []), known]);
      }
    });
    const sources = new Set<string>();
    const byUrl = new Map<string, string>();
    await inPieces(db.sources, ({ id, url }) => {
      sources.add(id);
      byUrl.set(pageAddress(url), id);
    });
    return new StoredIdentity(articles, byKey, sources, byUrl);
  }

  /** The records under the ids that stand for them in the store. */
  rename<T extends RecordTable>(table: T, records: RecordOf<T>[]): RecordOf<T>[] {
    return records.map((record) => this.renamed(table, record) as RecordOf<T>);
  }

  private renamed(table: RecordTable, record: RecordOf<RecordTable>): RecordOf<RecordTable> {
    if (table === 'articles') {
      const article = record as Article;
      const twin = this.articles.has(article.id) ? undefined : this.twinOf(article);
      if (twin) this.articleIds.set(article.id, twin.id);
      return twin ? { ...article, id: twin.id } : article;
    }
    if (table === 'sources') {
      const source = record as RecordOf<'sources'>;
      const twin = this.sources.has(source.id)
        ? undefined
        : this.sourceByUrl.get(pageAddress(source.url));
      if (twin) this.sourceIds.set(source.id, twin);
      return twin ? { ...source, id: twin } : source;
    }
    if ('articleId' in record) {
      const articleId = this.articleIds.get(record.articleId);
      return articleId ? { ...record, articleId } : record;
    }
    if ('sourceId' in record) {
      const sourceId = this.sourceIds.get(record.sourceId);
      return sourceId ? { ...record, sourceId } : record;
    }
    return record;
  }

  private twinOf(article: Article): Known | undefined {
    const keys = keysOf(article);
    return [...keys]
      .flatMap((key) => this.articlesByKey.get(addressKey(key)) ?? [])
      .find((other) => isTwin({ ...article, keys }, other));
  }
}

const keysOf = ({ url, urls }: Article): Set<string> => new Set([url, ...urls].map(partKey));

/** An address in common may be a wrong one that a site gave to two articles. */
function isTwin(a: Known, b: Known): boolean {
  const [few, many] = a.keys.size < b.keys.size ? [a.keys, b.keys] : [b.keys, a.keys];
  return [...few].every((key) => many.has(key)) || isSameTitle(a.title, b.title);
}
