import { Claim, type ClaimText } from '@/lib/model/claim';
import { Revision } from '@/lib/model/source';
import { Refusal } from './failures';
import { newOrderedId } from './new-id';
import { checked, timeAfter, type Work } from './work';

/** The fields of a claim whose changes are kept as revisions. */
export type TrackedField = 'verdict' | 'note' | 'tags' | 'state' | 'deletedAt';

/** The claim, deleted or not; ends the write as `missing` when there is none. */
export async function claimOf(work: Work, id: string): Promise<Claim> {
  const claim = await work.db.claims.get(id);
  if (!claim) throw new Refusal('missing');
  return claim;
}

/** Sets one field of a claim and leaves a revision. The same value again changes nothing. */
export async function setField<F extends TrackedField>(
  work: Work,
  claim: Claim,
  field: F,
  value: Claim[F],
): Promise<Claim> {
  const [changed] = await setFields(work, [claim], field, () => value);
  return changed ?? claim;
}

/** The same for many claims: gives those that changed, as they are now. */
export async function setFields<F extends TrackedField>(
  work: Work,
  claims: readonly Claim[],
  field: F,
  valueFor: (claim: Claim) => Claim[F],
): Promise<Claim[]> {
  const changed: Claim[] = [];
  const revisions: Revision[] = [];
  for (const claim of claims) {
    const from = claim[field];
    const to = valueFor(claim);
    if (JSON.stringify(from) === JSON.stringify(to)) continue;
    // A page that shows or lacks the words is no edit: it must not outdate a backup's verdict.
    const at = timeAfter(claim.updatedAt, work);
    const updatedAt = field === 'state' ? claim.updatedAt : at;
    const after = checked(Claim, { ...claim, [field]: to, updatedAt });
    changed.push(after);
    revisions.push(revisionOf(at, claim.id, field, from, after[field]));
    work.touch(claim.articleId);
  }
  await work.db.claims.bulkPut(changed);
  await work.db.revisions.bulkAdd(revisions);
  return changed;
}

/**
 * Puts a claim on other text of its page. What it said, and where, stays in its history, as all of the
 * field `text`. The same words at the same place again change nothing.
 */
export async function setText(work: Work, claim: Claim, text: ClaimText): Promise<Claim> {
  const from = textOf(claim);
  const to = textOf(checked(Claim, { ...claim, ...within(claim, text.context), ...text }));
  if (JSON.stringify(from) === JSON.stringify(to)) return claim;
  const changed = checked(Claim, changedNow(work, { ...claim, ...to, state: 'found' }));
  await work.db.claims.put(changed);
  await addRevision(work, changed, 'text', from, to);
  if (claim.state !== 'found') await addRevision(work, changed, 'state', claim.state, 'found');
  work.touch(claim.articleId);
  return changed;
}

/** What was found in a claim's words and is in the new ones, too. */
function within({ attribution, entities, quantities }: Claim, context: string) {
  const isThere = ({ text }: { text: string }) => context.includes(text);
  return {
    attribution: attribution && isThere(attribution.speaker) ? attribution : null,
    entities: entities.filter(isThere),
    quantities: quantities.filter(isThere),
  };
}

const textOf = ({ quote, anchor, context, attribution, entities, quantities }: Claim) => ({
  ...{ quote, anchor, context },
  ...{ attribution, entities, quantities },
});

/** The claim as one that is changed by this write. */
export const changedNow = (work: Work, claim: Claim): Claim => ({
  ...claim,
  updatedAt: timeAfter(claim.updatedAt, work),
});

/** Appends to the audit trail of a claim that was just changed; revisions are never changed or removed. */
export async function addRevision(
  work: Work,
  { id, updatedAt }: Claim,
  field: string,
  from: unknown,
  to: unknown,
): Promise<void> {
  await work.db.revisions.add(revisionOf(updatedAt, id, field, from, to));
}

function revisionOf(
  at: string,
  claimId: string,
  field: string,
  from: unknown,
  to: unknown,
): Revision {
  // Of several changes at one time, the order is theirs.
  const id = newOrderedId();
  return checked(Revision, { id, claimId, at, field, from, to });
}
