import { Evidence, type EvidenceStance, Source, SourceInput } from '@/lib/model/source';
import { sourceAddress } from './address';
import { addRevision, claimOf } from './claim-changes';
import { Refusal } from './failures';
import { newId } from './new-id';
import type { CitedSource, EvidenceInput } from './types';
import { checked, type Work } from './work';

/** Cites a source for a claim. One source record an address; one citation a source and claim. */
export async function addEvidence(
  work: Work,
  claimId: string,
  input: EvidenceInput,
): Promise<CitedSource> {
  await claimOf(work, claimId);
  const source = await citedSource(work, checked(SourceInput, input.source));
  const cited = await work.db.evidence.where({ claimId, sourceId: source.id }).first();
  if (cited) throw new Refusal('duplicate');
  const others = await work.db.evidence.where('claimId').equals(claimId).toArray();
  const evidence = checked(Evidence, {
    id: newId(),
    claimId,
    sourceId: source.id,
    stance: input.stance,
    quote: input.quote,
    note: '',
    order: others.reduce((last, other) => Math.max(last, other.order + 1), 0),
    addedAt: work.at,
  });
  await work.db.evidence.add(evidence);
  await noteChange(work, claimId, null, evidence);
  return { evidence, source };
}

/** The source of this address: known facts stay where the person entered none. */
async function citedSource(work: Work, input: SourceInput): Promise<Source> {
  const url = sourceAddress(input.url);
  const known = await work.db.sources.where('url').anyOf(url, input.url).first();
  const source = checked(Source, {
    id: known?.id ?? newId(),
    url: known?.url ?? url,
    title: input.title || (known?.title ?? ''),
    publisher: input.publisher || (known?.publisher ?? ''),
    authors: input.authors.length > 0 ? input.authors : (known?.authors ?? []),
    publishedAt: input.publishedAt ?? known?.publishedAt ?? null,
    kind: input.kind === 'other' ? (known?.kind ?? 'other') : input.kind,
    accessedAt: work.at,
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
  await noteChange(work, before.claimId, before, after);
  return after;
}

/** Takes a citation off its claim. The source stays, for other claims and for later. */
export async function removeEvidence(work: Work, evidenceId: string): Promise<Evidence> {
  const evidence = await evidenceOf(work, evidenceId);
  await work.db.evidence.delete(evidenceId);
  await noteChange(work, evidence.claimId, evidence, null);
  return evidence;
}

/** Puts a removed citation back; if its source was cited anew meanwhile, that citation stands. */
export async function restoreEvidence(work: Work, removed: Evidence): Promise<Evidence> {
  const evidence = checked(Evidence, removed);
  const { claimId, sourceId } = evidence;
  await claimOf(work, claimId);
  if (!(await work.db.sources.get(sourceId))) throw new Refusal('missing');
  const standing =
    (await work.db.evidence.get(evidence.id)) ??
    (await work.db.evidence.where({ claimId, sourceId }).first());
  if (standing) return standing;
  await work.db.evidence.add(evidence);
  await noteChange(work, claimId, null, evidence);
  return evidence;
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
  await work.db.evidence.bulkPut(after.map((evidence, order) => ({ ...evidence, order })));
  const claim = await claimOf(work, claimId);
  await work.db.claims.put({ ...claim, updatedAt: work.at });
  const idsOf = (list: Evidence[]) => list.map(({ id }) => id);
  await addRevision(work, claimId, 'evidence order', idsOf(before), idsOf(after));
  work.touch(claim.articleId);
  return null;
}

async function evidenceOf(work: Work, id: string): Promise<Evidence> {
  const evidence = await work.db.evidence.get(id);
  if (!evidence) throw new Refusal('missing');
  return evidence;
}

/** A claim changes with its evidence: it gets the revision and the new `updatedAt`. */
async function noteChange(
  work: Work,
  claimId: string,
  from: Evidence | null,
  to: Evidence | null,
): Promise<void> {
  const claim = await claimOf(work, claimId);
  await work.db.claims.put({ ...claim, updatedAt: work.at });
  await addRevision(work, claimId, 'evidence', from, to);
  work.touch(claim.articleId);
}
