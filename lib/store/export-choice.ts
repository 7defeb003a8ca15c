import type { RecordTable } from '@/lib/model/snapshot';
import { allScales } from './claims';
import type { ClaimlightDatabase } from './database';
import { deletedClaims } from './deleted';

/** Which records an export gives, by their ids. */
export interface ChosenRecords {
  /** The claims, deleted ones too, of each article, in the order in which articles are given. */
  claimsOf: Map<string, string[]>;
  claims: Set<string>;
  sources: Set<string>;
  scales: Set<string>;
  counts: Record<RecordTable | 'live', number>;
  /** Everything there is was chosen. */
  all: boolean;
}

/** Claims looked up at a time. */
const PAGE = 500;

/** Everything there is, the articles seen last first. */
export async function chooseAll(db: ClaimlightDatabase): Promise<ChosenRecords> {
  const articles = await db.articles.orderBy('lastSeenAt').reverse().primaryKeys();
  const claimsOf = new Map<string, string[]>(articles.map((id) => [id, []]));
  // Two readings of one index: its keys are article ids, its primary keys the claims'.
  const owners = (await db.claims.orderBy('articleId').keys()) as unknown as string[];
  const claims = await db.claims.orderBy('articleId').primaryKeys();
  for (const [i, id] of claims.entries()) claimsOf.get(owners[i] ?? '')?.push(id);
  const sources = new Set(await db.sources.toCollection().primaryKeys());
  const scales = new Set((await allScales(db)).map(({ id }) => id));
  const counts = {
    articles: claimsOf.size,
    claims: claims.length,
    live: claims.length - (await deletedClaims(db).count()),
    sources: sources.size,
    evidence: await db.evidence.count(),
    revisions: await db.revisions.count(),
    scales: scales.size,
    dismissals: await db.dismissals.count(),
  };
  return { claimsOf, claims: new Set(claims), sources, scales, counts, all: true };
}

/** These claims and what belongs to them, in their order. */
export async function chooseClaims(
  db: ClaimlightDatabase,
  claimIds: readonly string[],
): Promise<ChosenRecords> {
  const claimsOf = new Map<string, string[]>();
  const claims = new Set<string>();
  const sources = new Set<string>();
  const scales = new Set<string>();
  const counts = { live: 0, evidence: 0, revisions: 0 };
  const wanted = [...new Set(claimIds)];
  for (let from = 0; from < wanted.length; from += PAGE) {
    const page = wanted.slice(from, from + PAGE);
    for (const claim of await db.claims.bulkGet(page)) {
      if (!claim) continue;
      claims.add(claim.id);
      claimsOf.set(claim.articleId, [...(claimsOf.get(claim.articleId) ?? []), claim.id]);
      if (claim.deletedAt === null) counts.live += 1;
      if (claim.verdict) scales.add(claim.verdict.scale);
    }
    const evidence = await db.evidence.where('claimId').anyOf(page).toArray();
    for (const { sourceId } of evidence) sources.add(sourceId);
    counts.evidence += evidence.length;
    counts.revisions += await db.revisions.where('claimId').anyOf(page).count();
  }
  return {
    claimsOf,
    claims,
    sources,
    scales,
    counts: {
      ...counts,
      articles: claimsOf.size,
      claims: claims.size,
      sources: sources.size,
      scales: scales.size,
      // They are about other words of the articles.
      dismissals: 0,
    },
    all: false,
  };
}
