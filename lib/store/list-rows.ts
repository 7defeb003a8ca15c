import type { Claim } from '@/lib/model/claim';
import type { ClaimMatch, ListedClaim } from '@/lib/model/listing';
import { publisherName } from '@/lib/model/publisher-name';
import type { ClaimlightDatabase } from './database';

/** These claims as rows of a list, in this order. Those that are gone or deleted are left out. */
export async function readMatches(
  db: ClaimlightDatabase,
  ids: readonly string[],
): Promise<ClaimMatch[]> {
  return db.transaction('r', [db.claims, db.articles, db.evidence], async () =>
    rowsOf(db, (await db.claims.bulkGet([...ids])).filter(isLive)),
  );
}

/** The newest live claims, for a list to begin with; only these are read. */
export async function readNewestMatches(
  db: ClaimlightDatabase,
  most: number,
): Promise<ClaimMatch[]> {
  return db.transaction('r', [db.claims, db.articles, db.evidence], async () =>
    rowsOf(db, await db.claims.orderBy('createdAt').reverse().filter(isLive).limit(most).toArray()),
  );
}

async function rowsOf(db: ClaimlightDatabase, claims: readonly Claim[]): Promise<ClaimMatch[]> {
  const articleIds = [...new Set(claims.map(({ articleId }) => articleId))];
  const [articles, cited] = await Promise.all([
    db.articles.bulkGet(articleIds),
    Promise.all(claims.map(({ id }) => db.evidence.where('claimId').equals(id).toArray())),
  ]);
  const articleById = new Map(articles.map((article) => [article?.id, article]));
  return claims.flatMap((claim, at) => {
    const article = articleById.get(claim.articleId);
    if (!article) return [];
    const stances = (cited[at] ?? []).map(({ stance }) => stance);
    const publisher = publisherName(article);
    const sources = stances.length;
    return [{ claim: listed(claim), article, publisher, sources, stances, foundIn: null }];
  });
}

/** The ids of all live claims, the newest first, from the indexes alone. */
export async function readNewestIds(db: ClaimlightDatabase): Promise<string[]> {
  const [ids, deleted] = await Promise.all([
    db.claims.orderBy('createdAt').primaryKeys(),
    // `null` is no key, so this index holds the deleted claims alone.
    db.claims.where('deletedAt').above('').primaryKeys(),
  ]);
  const gone = new Set(deleted);
  return ids.reverse().filter((id) => !gone.has(id));
}

const isLive = (claim: Claim | undefined): claim is Claim => claim?.deletedAt === null;

function listed(claim: Claim): ListedClaim {
  const { id, articleId, quote, verdict, note, tags, state, createdAt, updatedAt } = claim;
  const { detection, attribution } = claim;
  return {
    ...{ id, articleId, quote, verdict, note, tags, state, createdAt, updatedAt },
    detection: detection && { score: detection.score, kinds: detection.kinds },
    attribution: attribution && { speaker: { text: attribution.speaker.text } },
  };
}
