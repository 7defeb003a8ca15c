import { Claim } from '@/lib/model/claim';
import { NOTE_LIMIT } from '@/lib/model/primitives';
import type { Snapshot } from '@/lib/model/snapshot';
import type { Evidence, Revision } from '@/lib/model/source';
import { newId } from './new-id';
import { checked, type Work } from './work';

/**
 * Makes of somebody else's records what may be merged into ours: they add, and replace nothing. Known
 * articles and sources stay as they are. A claim that is here already (by id, or the same words in
 * the same article) keeps its verdict and gets the tags, note and sources that it lacks, each with a
 * revision; one that was deleted stays deleted.
 */
export async function joinForeign(work: Work, records: Snapshot): Promise<Snapshot> {
  const { db, at } = work;
  const storedArticles = await db.articles.bulkGet(records.articles.map(({ id }) => id));
  const storedSources = await db.sources.bulkGet(records.sources.map(({ id }) => id));
  const byId = await db.claims.bulkGet(records.claims.map(({ id }) => id));
  const known = new Set(storedArticles.flatMap((article) => article?.id ?? []));
  const revisions: Revision[] = [];
  const revise = (claimId: string, field: string, from: unknown, to: unknown) =>
    revisions.push({ id: newId(), claimId, at, field, from, to });
  /** The stored claims that incoming ones turned out to be, by the incoming id; null: deleted. */
  const twins = new Map<string, Claim | null>();
  const claims: Claim[] = [];
  for (const [i, claim] of records.claims.entries()) {
    const twin = byId[i] ?? (known.has(claim.articleId) ? await sameWords(work, claim) : undefined);
    if (!twin) claims.push(claim);
    else if (twin.deletedAt !== null) twins.set(claim.id, null);
    else {
      const joined = joinClaims(twin, claim);
      for (const field of ['verdict', 'note', 'tags'] as const) {
        if (JSON.stringify(joined[field]) !== JSON.stringify(twin[field]))
          revise(twin.id, field, twin[field], joined[field]);
      }
      twins.set(claim.id, joined);
    }
  }
  const evidence: Evidence[] = [];
  const cites = await citationsOf(work, [...twins.values()]);
  for (const item of records.evidence) {
    const twin = twins.get(item.claimId);
    if (twin === undefined) evidence.push(item);
    if (!twin) continue;
    const cited = cites.get(twin.id) ?? new Map<string, number>();
    if (cited.has(item.sourceId)) continue;
    const order = Math.max(-1, ...cited.values()) + 1;
    cites.set(twin.id, cited.set(item.sourceId, order));
    const added = { ...item, claimId: twin.id, order, addedAt: at };
    evidence.push(added);
    revise(twin.id, 'evidence', null, added);
  }
  const changed = new Set(revisions.map(({ claimId }) => claimId));
  const joined = [...twins.values()].flatMap((twin) =>
    twin ? [changed.has(twin.id) ? { ...twin, updatedAt: at } : twin] : [],
  );
  return {
    articles: records.articles.filter((_, i) => !storedArticles[i]),
    claims: [...claims, ...joined],
    sources: records.sources.filter((_, i) => !storedSources[i]),
    evidence,
    revisions,
    scales: [],
  };
}

async function sameWords({ db }: Work, { articleId, quote }: Claim): Promise<Claim | undefined> {
  const same = await db.claims.where('[articleId+quote]').equals([articleId, quote]).toArray();
  return same.find(({ deletedAt }) => deletedAt === null);
}

/** Our claim with what theirs knows besides. Joining the same again changes nothing. */
function joinClaims(ours: Claim, theirs: Claim): Claim {
  const tags = new Map([...theirs.tags, ...ours.tags].map((tag) => [tag.toLowerCase(), tag]));
  const both = ours.note.includes(theirs.note)
    ? ours.note
    : `${ours.note}\n\n${theirs.note}`.trim();
  return checked(Claim, {
    ...ours,
    verdict: ours.verdict ?? theirs.verdict,
    note: both.length <= NOTE_LIMIT ? both : ours.note,
    tags: tags.size > ours.tags.length ? [...new Set([...ours.tags, ...tags.values()])] : ours.tags,
  });
}

/** The sources that each of these claims cites, and in which order. */
async function citationsOf(
  { db }: Work,
  claims: readonly (Claim | null)[],
): Promise<Map<string, Map<string, number>>> {
  const cites = new Map<string, Map<string, number>>();
  const ids = claims.flatMap((claim) => claim?.id ?? []);
  for (const { claimId, sourceId, order } of await db.evidence
    .where('claimId')
    .anyOf(ids)
    .toArray())
    cites.set(claimId, (cites.get(claimId) ?? new Map()).set(sourceId, order));
  return cites;
}
