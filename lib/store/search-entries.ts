import type { Article } from '@/lib/model/article';
import type { Claim } from '@/lib/model/claim';
import type { ClaimMatch, FoundIn, ListedClaim } from '@/lib/model/listing';
import { siteName } from '@/lib/model/site-name';
import type { Evidence, Source } from '@/lib/model/source';
import { searchable } from '@/lib/search/compare';
import { citationsOf } from './citations';
import type { ClaimlightDatabase } from './database';
import { listedClaim } from './listed-claim';
import { inPieces } from './pieces';

type Field = FoundIn['field'];

/** A place where words are looked for. */
class Place {
  readonly field: Field | 'quote';
  readonly text: string;
  #words: string | undefined;

  constructor(field: Field | 'quote', text: string) {
    this.field = field;
    this.text = text;
  }

  /** The text as it is searched. Made when it is asked for: most lists are never searched. */
  get words(): string {
    this.#words ??= searchable(this.text);
    return this.#words;
  }
}

/** One live claim, ready to be searched and listed. */
export interface SearchEntry {
  id: string;
  /** When the claim was saved, in ms since 1970. */
  at: number;
  row: ClaimMatch;
  sourceIds: string[];
  /** The quote first. */
  places: Place[];
}

type Cited = Pick<Evidence, 'claimId' | 'sourceId' | 'stance'>;

/** Reads all live claims into memory. In no order. */
export async function readAllEntries(db: ClaimlightDatabase): Promise<SearchEntry[]> {
  return db.transaction('r', tablesOf(db), async () => {
    // What no list shows is let go of at once: of many claims it would fill the memory.
    const claims: ListedClaim[] = [];
    await inPieces(db.claims, (claim) => isNotDeleted(claim) && claims.push(listedClaim(claim)));
    const evidence: Cited[] = [];
    await inPieces(db.evidence, ({ claimId, sourceId, stance }) =>
      evidence.push({ claimId, sourceId, stance }),
    );
    return entriesOf(claims, await db.articles.toArray(), await db.sources.toArray(), evidence);
  });
}

/** Reads these claims into memory, as far as they are live. In no order. */
export async function readEntries(
  db: ClaimlightDatabase,
  claimIds: readonly string[],
): Promise<SearchEntry[]> {
  return db.transaction('r', tablesOf(db), async () => {
    const claims = present(await db.claims.bulkGet([...claimIds]))
      .filter(isNotDeleted)
      .map(listedClaim);
    const ids = claims.map(({ id }) => id);
    const evidence = (await citationsOf(db, ids)).flat();
    const articleIds = new Set(claims.map(({ articleId }) => articleId));
    const sourceIds = new Set(evidence.map(({ sourceId }) => sourceId));
    const articles = present(await db.articles.bulkGet([...articleIds]));
    const sources = present(await db.sources.bulkGet([...sourceIds]));
    return entriesOf(claims, articles, sources, evidence);
  });
}

const tablesOf = (db: ClaimlightDatabase) => [db.claims, db.articles, db.sources, db.evidence];

const isNotDeleted = ({ deletedAt }: Claim): boolean => deletedAt === null;

function entriesOf(
  claims: ListedClaim[],
  articles: Article[],
  sources: Source[],
  evidence: Cited[],
): SearchEntry[] {
  const articleById = new Map(
    articles.map((article) => [
      article.id,
      { article, publisher: publisherOf(article), places: placesOfArticle(article) },
    ]),
  );
  const sourcePlaces = new Map(sources.map((source) => [source.id, placesOfSource(source)]));
  const citations = new Map<string, Cited[]>();
  for (const item of evidence) {
    const others = citations.get(item.claimId);
    if (others) others.push(item);
    else citations.set(item.claimId, [item]);
  }
  return claims.flatMap((claim) => {
    const known = articleById.get(claim.articleId);
    if (!known) return [];
    const items = citations.get(claim.id) ?? [];
    const { article, publisher } = known;
    const places = [
      new Place('quote', claim.quote),
      ...placesIn('speaker', [claim.attribution?.speaker.text ?? '']),
      // Line by line, so that the line with the words can be shown.
      ...placesIn('note', claim.note.split('\n')),
      ...placesIn('tag', claim.tags),
      ...items.flatMap(({ sourceId }) => sourcePlaces.get(sourceId) ?? []),
      ...known.places,
    ];
    const stances = items.map(({ stance }) => stance);
    const row = { claim, article, publisher, sources: items.length, stances, foundIn: null };
    const sourceIds = items.map(({ sourceId }) => sourceId);
    return [{ id: claim.id, at: Date.parse(claim.createdAt), row, sourceIds, places }];
  });
}

/** As `publisherName`, and also where the address is none: no broken record is to stop the index. */
function publisherOf({ publisher, url }: Article): string {
  return publisher || (URL.canParse(url) ? siteName(new URL(url).hostname) : url);
}

const placesIn = (field: Field, texts: string[]): Place[] =>
  texts.filter(Boolean).map((text) => new Place(field, text));

const placesOfArticle = ({ title, publisher }: Article): Place[] =>
  placesIn('article', [title, publisher]);

const placesOfSource = ({ title, publisher, url }: Source): Place[] =>
  placesIn('source', [title, publisher, url]);

const present = <T>(records: (T | undefined)[]): T[] => records.filter((r) => r !== undefined);
