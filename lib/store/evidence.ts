import type { Claim } from '@/lib/model/claim';
import { type CitedEvidence, readChange } from '@/lib/model/revision';
import { Evidence, type EvidenceStance, Source, SourceInput } from '@/lib/model/source';
import { pageAddress } from './address';
import { addRevision, changedNow, claimOf } from './claim-changes';
import { Refusal } from './failures';
import { newId } from './new-id';
import { readRevisions } from './reading';
import type { CitedSource, EvidenceInput } from './types';
import { checked, timeAfter, type Work } from './work';

/** Cites a source for a claim. One source record an address; one citation a source and claim. */
export async function addEvidence(
  work: Work,
  claimId: string,
  input: EvidenceInput,
): Promise<CitedSource> {
  const claim = await claimOf(work, claimId);
  const source = await citedSource(work, checked(SourceInput, input.source));
  const cited = await work.db.evidence.where({ claimId, sourceId: source.id }).first();
  if (cited) throw new Refusal('duplicate');
  const order = await nextOrder(work, claim);
  const evidence = checked(Evidence, {
    id: newId(),
    claimId,
    sourceId: source.id,
    stance: input.stance,
    quote: input.quote,
    note: '',
    order,
    addedAt: work.at,
  });
  await work.db.evidence.add(evidence);
  await noteEvidence(work, claimId, null, evidence, order + 1);
  return { evidence, source };
}

/** Higher than that of any citation the claim has or had: a removed one may come back to its place. */
async function nextOrder(work: Work, { id, nextOrder: known }: Claim): Promise<number> {
  const standing = await work.db.evidence.where('claimId').equals(id).toArray();
  // The history is looked through once: from then on the claim knows.
  const past = known === undefined ? await pastCitations(work, id) : [];
  return [...standing, ...past].reduce((next, { order }) => Math.max(next, order + 1), known ?? 0);
}

/** What the history of a claim tells of its citations before each change of one, the oldest first. */
async function pastCitations({ db }: Work, claimId: string): Promise<CitedEvidence[]> {
  const trail = await readRevisions(db, claimId);
  return trail.flatMap((revision) => {
    const change = readChange(revision);
    return change?.field === 'evidence' && change.from ? [change.from] : [];
  });
}

/** The source of this address: known facts stay where the person entered none. */
async function citedSource(work: Work, input: SourceInput): Promise<Source> {
  const url = pageAddress(input.url);
  const known = await work.db.sources.where('url').anyOf(url, input.url).first();
  const source = checked(Source, {
    id: known?.id ?? newId(),
    url: known?.url ?? url,
    title: input.title || (known?.title ?? ''),
    publisher: input.publisher || (known?.publisher ?? ''),
    authors: input.authors.length > 0 ? input.authors : (known?.authors ?? []),
    publishedAt: input.publishedAt ?? known?.publishedAt ?? null,
    kind: input.kind === 'other' ? (known?.kind ?? 'other') : input.kind,
    accessedAt: known ? timeAfter(known.accessedAt, work) : work.at,
    archiveUrl: known?.archiveUrl ?? null,
    note: known?.note ?? '',
    ...(known?.notOpenedAt ? { notOpenedAt: known.notOpenedAt } : {}),
  });
  await work.db.sources.put(source);
  return source;
}

/** Changes the stance or the quoted passage. */
export async function updateEvidence(
  work: Work,
  evidenceId: string,
  patch: { stance?: EvidenceStance; quote?: string },
): Promise<Evidence> {
  const before = await evidenceOf(work, evidenceId);
  const after = checked(Evidence, {
    ...before,
    stance: patch.stance ?? before.stance,
    quote: patch.quote ?? before.quote,
  });
  if (after.stance === before.stance && after.quote === before.quote) return before;
  await work.db.evidence.put(after);
  await noteEvidence(work, before.claimId, before, after);
  return after;
}

/** Takes a citation off its claim. The source stays, for other claims and for later. */
export async function removeEvidence(work: Work, evidenceId: string): Promise<Evidence> {
  const evidence = await evidenceOf(work, evidenceId);
  const source = await work.db.sources.get(evidence.sourceId);
  await work.db.evidence.delete(evidenceId);
  // A source that nothing cites may go, and then this is what is left of it.
  await noteEvidence(work, evidence.claimId, source ? { ...evidence, source } : evidence, null);
  return evidence;
}

/**
 * Puts a removed citation back, and its source where that is gone since and came with it. If the source
 * was cited anew meanwhile, that citation stands.
 */
export async function restoreEvidence(work: Work, removed: CitedEvidence): Promise<Evidence> {
  const { claimId } = removed;
  await claimOf(work, claimId);
  const sourceId = await restoreSource(work, removed);
  const evidence = checked(Evidence, { ...removed, sourceId });
  const standing =
    (await work.db.evidence.get(evidence.id)) ??
    (await work.db.evidence.where({ claimId, sourceId }).first());
  if (standing) return standing;
  await work.db.evidence.add(evidence);
  await noteEvidence(work, claimId, null, evidence);
  return evidence;
}

/** The id of the source that a citation is to have: its own, or one that has the address by now. */
async function restoreSource(work: Work, cited: CitedEvidence): Promise<string> {
  const { db } = work;
  const { claimId, sourceId } = cited;
  if (await db.sources.get(sourceId)) return sourceId;
  const past = [cited, ...(await pastCitations(work, claimId))];
  const source = past.map((item) => item.source).findLast((known) => known?.id === sourceId);
  if (!source) throw new Refusal('missing');
  const twin = await db.sources.where('url').anyOf(pageAddress(source.url), source.url).first();
  if (!twin) await db.sources.add(checked(Source, source));
  return twin?.id ?? sourceId;
}

/** Puts the citations of a claim in this order; those that are not named come last, as they were. */
export async function orderEvidence(
  work: Work,
  claimId: string,
  ids: readonly string[],
): Promise<null> {
  const before = await work.db.evidence.where('claimId').equals(claimId).sortBy('order');
  const rank = ({ id }: Evidence) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  const after = before.toSorted((a, b) => rank(a) - rank(b));
  if (after.every((evidence, i) => evidence === before[i])) return null;
  await work.db.evidence.bulkPut(inOrder(after));
  const claim = changedNow(work, await claimOf(work, claimId));
  await work.db.claims.put(claim);
  const idsOf = (list: Evidence[]) => list.map(({ id }) => id);
  await addRevision(work, claim, 'evidence order', idsOf(before), idsOf(after));
  work.touch(claim.articleId);
  return null;
}

/** Deals the numbers of citations out anew, so that those of removed ones stay free. */
export function inOrder<E extends Evidence>(evidence: readonly E[]): E[] {
  const orders = evidence.map(({ order }) => order).sort((a, b) => a - b);
  let last = -1;
  return evidence.map((item, i) => {
    last = Math.max(orders[i] ?? 0, last + 1);
    return { ...item, order: last };
  });
}

async function evidenceOf(work: Work, id: string): Promise<Evidence> {
  const evidence = await work.db.evidence.get(id);
  if (!evidence) throw new Refusal('missing');
  return evidence;
}

const above = (cited: CitedEvidence | null): number => (cited ? cited.order + 1 : 0);

/** A claim changes with its evidence: it gets the revision and the new `updatedAt`. */
export async function noteEvidence(
  work: Work,
  claimId: string,
  from: CitedEvidence | null,
  to: CitedEvidence | null,
  dealt?: number,
): Promise<void> {
  const claim = changedNow(work, await claimOf(work, claimId));
  const known = dealt ?? claim.nextOrder;
  const next = known === undefined ? {} : { nextOrder: Math.max(known, above(from), above(to)) };
  await work.db.claims.put({ ...claim, ...next });
  await addRevision(work, claim, 'evidence', from, to);
  work.touch(claim.articleId);
}
