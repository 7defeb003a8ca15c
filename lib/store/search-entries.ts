import type { Article } from '@/lib/model/article';
import type { Source } from '@/lib/model/source';
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
  quote: string;
  places: Place[];
}

/** Reads every live claim into memory, newest first. */
export async function readEntries(db: ClaimlightDatabase): Promise<SearchEntry[]> {
  const [claims, articles, sources, evidence] = await db.transaction(
    'r',
    [db.claims, db.articles, db.sources, db.evidence],
    () =>
      Promise.all([
        db.claims.toArray(),
        db.articles.toArray(),
        db.sources.toArray(),
        db.evidence.toArray(),
      ]),
  );
  const articlePlaces = new Map(articles.map((article) => [article.id, placesOfArticle(article)]));
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const sourcePlaces = new Map(sources.map((source) => [source.id, placesOfSource(source)]));
  const cited = new Map<string, string[]>();
  for (const { claimId, sourceId } of evidence) {
    const ids = cited.get(claimId);
    if (ids) ids.push(sourceId);
    else cited.set(claimId, [sourceId]);
  }
  const entries: SearchEntry[] = [];
  for (const claim of claims) {
    const article = articleById.get(claim.articleId);
    if (!article || claim.deletedAt !== null) continue;
    const sourceIds = cited.get(claim.id) ?? [];
    entries.push({
      row: { claim, article, sources: sourceIds.length },
      quote: fold(claim.quote),
      places: [
        ...places('speaker', [claim.attribution?.speaker.text ?? '']),
        // Line by line, so that the line with the words can be shown.
        ...places('note', claim.note.split('\n')),
        ...places('tag', claim.tags),
        ...sourceIds.flatMap((id) => sourcePlaces.get(id) ?? []),
        ...(articlePlaces.get(article.id) ?? []),
      ],
    });
  }
  return entries.sort((a, b) => order(b).localeCompare(order(a)));
}

const order = ({ row }: SearchEntry): string => row.claim.createdAt + row.claim.id;

const places = (field: Field, texts: string[]): Place[] =>
  texts.filter(Boolean).map((text) => ({ field, text, folded: fold(text) }));

const placesOfArticle = ({ title, publisher }: Article): Place[] =>
  places('article', [title, publisher]);

const placesOfSource = ({ title, publisher, url }: Source): Place[] =>
  places('source', [title, publisher, url]);
