import type { Article } from '@/lib/model/article';
import type { Claim } from '@/lib/model/claim';
import type { Evidence, Source } from '@/lib/model/source';
import type { ClaimlightDatabase } from './database';
import { fold } from './fold';
import type { ClaimMatch, ClaimRow } from './types';

type Field = NonNullable<ClaimMatch['foundIn']>['field'];

/** A place where words are looked for, besides the quote. */
interface Place {
  field: Field;
  text: string;
  folded: string;
}

/** One live claim, ready to be searched. */
export interface SearchEntry {
  row: ClaimRow;
  sourceIds: string[];
  quote: string;
  places: Place[];
}

/** Reads live claims into memory: these, or all. In no order. */
export async function readEntries(
  db: ClaimlightDatabase,
  claimIds?: string[],
): Promise<SearchEntry[]> {
  const tables = [db.claims, db.articles, db.sources, db.evidence];
  return db.transaction('r', tables, async () => {
    if (!claimIds) {
      return entriesOf(
        await db.claims.toArray(),
        await db.articles.toArray(),
        await db.sources.toArray(),
        await db.evidence.toArray(),
      );
    }
    const claims = present(await db.claims.bulkGet(claimIds));
    const evidence = await db.evidence.where('claimId').anyOf(claimIds).toArray();
    const articleIds = new Set(claims.map(({ articleId }) => articleId));
    const sourceIds = new Set(evidence.map(({ sourceId }) => sourceId));
    const articles = present(await db.articles.bulkGet([...articleIds]));
    const sources = present(await db.sources.bulkGet([...sourceIds]));
    return entriesOf(claims, articles, sources, evidence);
  });
}

/** Newest first. */
export const byAge = (a: SearchEntry, b: SearchEntry): number => {
  const [one, other] = [a.row.claim, b.row.claim];
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? 1 : -1;
  return one.id < other.id ? 1 : -1;
};

function entriesOf(
  claims: Claim[],
  articles: Article[],
  sources: Source[],
  evidence: Evidence[],
): SearchEntry[] {
  const articleById = new Map(
    articles.map((article) => [article.id, { article, places: placesOfArticle(article) }]),
  );
  const sourcePlaces = new Map(sources.map((source) => [source.id, placesOfSource(source)]));
  const cited = new Map<string, string[]>();
  for (const { claimId, sourceId } of evidence) {
    const ids = cited.get(claimId);
    if (ids) ids.push(sourceId);
    else cited.set(claimId, [sourceId]);
  }
  return claims.flatMap((claim) => {
    const known = articleById.get(claim.articleId);
    if (!known || claim.deletedAt !== null) return [];
    const sourceIds = cited.get(claim.id) ?? [];
    const places = [
      ...placesIn('speaker', [claim.attribution?.speaker.text ?? '']),
      // Line by line, so that the line with the words can be shown.
      ...placesIn('note', claim.note.split('\n')),
      ...placesIn('tag', claim.tags),
      ...sourceIds.flatMap((id) => sourcePlaces.get(id) ?? []),
      ...known.places,
    ];
    const row = { claim, article: known.article, sources: sourceIds.length };
    return [{ row, sourceIds, quote: fold(claim.quote), places }];
  });
}

const placesIn = (field: Field, texts: string[]): Place[] =>
  texts.filter(Boolean).map((text) => ({ field, text, folded: fold(text) }));

const placesOfArticle = ({ title, publisher }: Article): Place[] =>
  placesIn('article', [title, publisher]);

const placesOfSource = ({ title, publisher, url }: Source): Place[] =>
  placesIn('source', [title, publisher, url]);

const present = <T>(records: (T | undefined)[]): T[] => records.filter((r) => r !== undefined);
