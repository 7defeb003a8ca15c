import type { Claim } from '@/lib/model/claim';
import { type CitedEvidence, readChange } from '@/lib/model/revision';
import { claimOf, setField, setText } from './claim-changes';
import { wantLevel } from './claims';
import { removeEvidence, restoreEvidence, updateEvidence } from './evidence';
import { Refusal } from './failures';
import { updateSource } from './sources';
import type { Work } from './work';

/**
 * Gives a field of a claim the value that it had before a change of its history. That is a change of
 * its own, with its own revision. What cannot be restored is refused as `invalid`.
 */
export async function restoreValue(work: Work, revisionId: string): Promise<null> {
  const revision = await work.db.revisions.get(revisionId);
  if (!revision) throw new Refusal('missing');
  const change = readChange(revision);
  const claim = await claimOf(work, revision.claimId);
  switch (change?.field) {
    case 'verdict': {
      await wantLevel(work, change.from);
      const verdict = change.from && { ...change.from, at: work.at };
      await setField(work, claim, 'verdict', verdict);
      return null;
    }
    case 'note':
      await setField(work, claim, 'note', change.from);
      return null;
    case 'tags':
      await setField(work, claim, 'tags', change.from);
      return null;
    case 'text':
      await setText(work, claim, change.from);
      return null;
    case 'evidence':
      await restoreCitation(work, claim, change.from, change.to);
      return null;
    case 'source': {
      const { id, url: _, accessedAt: __, notOpenedAt = null, ...facts } = change.from;
      await updateSource(work, id, { ...facts, notOpenedAt });
      return null;
    }
    default:
      throw new Refusal('invalid');
  }
}

/** As it was before: not there, there again, or with its earlier stance and passage. */
async function restoreCitation(
  work: Work,
  claim: Claim,
  from: CitedEvidence | null,
  to: CitedEvidence | null,
): Promise<void> {
  const cited = from ?? to;
  if (cited?.claimId !== claim.id) throw new Refusal('invalid');
  const standing = await work.db.evidence.get(cited.id);
  if (from === null) {
    if (standing) await removeEvidence(work, standing.id);
  } else if (standing && standing.sourceId !== from.sourceId) {
    // Its source was merged into another.
    await removeEvidence(work, standing.id);
    await restoreEvidence(work, from);
  } else if (standing) {
    await updateEvidence(work, standing.id, { stance: from.stance, quote: from.quote });
  } else {
    await restoreEvidence(work, from);
  }
}
