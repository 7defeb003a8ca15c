import type { Claim } from '@/lib/model/claim';
import { setFields } from './claim-changes';
import { tidyTags, verdictFor, wantLevel } from './claims';
import type { BulkChange, ChosenVerdict } from './types';
import { timeAfter, type Work } from './work';

type BulkField = BulkChange['field'];

/** Gives many claims a verdict, or clears it (null). Those that are gone meanwhile are passed over. */
export async function setVerdicts(
  work: Work,
  ids: readonly string[],
  verdict: ChosenVerdict | null,
): Promise<BulkChange> {
  await wantLevel(work, verdict);
  return changeAll(work, ids, 'verdict', (claim) => verdictFor(work, claim, verdict));
}

/** Adds tags to many claims. */
export async function addTags(
  work: Work,
  ids: readonly string[],
  tags: readonly string[],
): Promise<BulkChange> {
  return changeAll(work, ids, 'tags', (claim) => tidyTags([...claim.tags, ...tags]));
}

/** Marks many claims as deleted. */
export async function removeAll(work: Work, ids: readonly string[]): Promise<BulkChange> {
  return changeAll(work, ids, 'deletedAt', (claim) => timeAfter(claim.updatedAt, work));
}

async function changeAll<F extends BulkField>(
  work: Work,
  ids: readonly string[],
  field: F,
  valueFor: (claim: Claim) => Claim[F],
): Promise<BulkChange> {
  const found = await work.db.claims.bulkGet([...new Set(ids)]);
  const claims = found.filter((claim) => claim?.deletedAt === null) as Claim[];
  const before = new Map(claims.map((claim) => [claim.id, claim[field]]));
  const changed = await setFields(work, claims, field, valueFor);
  return {
    field,
    claims: changed.map(({ id, [field]: to }) => ({ id, from: before.get(id) ?? null, to })),
  };
}

/**
 * Takes a change of many claims back, where nothing else was put in its place since. Gives how many
 * claims are as they were before it.
 */
export async function undoBulk(work: Work, { field, claims }: BulkChange): Promise<number> {
  const changes = new Map(claims.map((change) => [change.id, change]));
  const found = await work.db.claims.bulkGet([...changes.keys()]);
  const still = found.filter(
    (claim) =>
      claim && JSON.stringify(claim[field]) === JSON.stringify(changes.get(claim.id)?.to ?? null),
  ) as Claim[];
  const valueFor = ({ id }: Claim) => changes.get(id)?.from as Claim[BulkField];
  return (await setFields(work, still, field, valueFor)).length;
}
