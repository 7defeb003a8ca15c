import type { Claim } from '@/lib/model/claim';
import type { ClaimMatch } from '@/lib/model/listing';
import { publisherName } from '@/lib/model/publisher-name';
import { citationsOf } from './citations';
import type { ClaimlightDatabase } from './database';
import { deletedClaims } from './deleted';
import { listedClaim } from './listed-claim';
import { unwatched } from './unwatched';
import { isLive } from './whole';

/** Keys read at a time: the page stands still while they are handed over. */
const KEYS = 4_000;

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
    citationsOf(
      db,
      claims.map(({ id }) => id),
    ),
  ]);
  const articleById = new Map(articles.map((article) => [article?.id, article]));
  return claims.flatMap((claim, at) => {
    const article = articleById.get(claim.articleId);
    if (!article) return [];
    const stances = (cited[at] ?? []).map(({ stance }) => stance);
    const publisher = publisherName(article);
    const sources = stances.length;
    return [{ claim: listedClaim(claim), article, publisher, sources, stances, foundIn: null }];
  });
}

/** The ids of all live claims, the newest first, from the indexes alone: so many `atOnce`. */
export async function readNewestIds(db: ClaimlightDatabase, atOnce = KEYS): Promise<string[]> {
  // What moves with every claim that comes or goes, into the trash or for good.
  await Promise.all([db.claims.count(), db.claims.orderBy('deletedAt').lastKey()]);
  return unwatched(async () => {
    const gone = new Set(await deletedClaims(db).primaryKeys());
    const ids = await idsByAge(db, atOnce);
    return ids.reverse().filter((id) => !gone.has(id));
  });
}

/** The ids of all claims, the oldest first. */
async function idsByAge(db: ClaimlightDatabase, atOnce: number): Promise<string[]> {
  const ids = new Set<string>();
  let from = '';
  for (let limit = atOnce; ; ) {
    const keys = await db.claims.where('createdAt').aboveOrEqual(from).limit(limit).primaryKeys();
    for (const id of keys) ids.add(id);
    const last = keys.at(-1);
    const end = last === undefined ? undefined : await db.claims.get(last);
    if (!end || keys.length < limit) return [...ids];
    // So many of one moment, as of an import, that no key of another was met.
    limit = end.createdAt === from ? limit * 2 : atOnce;
    from = end.createdAt;
  }
}
