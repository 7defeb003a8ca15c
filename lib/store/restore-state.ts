import type { CitedEvidence } from '@/lib/model/revision';
import { Evidence } from '@/lib/model/source';
import { claimOf, setField, setText } from './claim-changes';
import { wantLevel } from './claims';
import { contentBefore, contentOf } from './earlier-state';
import { noteEvidence, orderEvidence, removeEvidence, restoreEvidence } from './evidence';
import { Refusal } from './failures';
import { readRevisions } from './reading';
import type { Work } from './work';

/**
 * Makes a claim again what it was before a change of its history: its verdict, note, tags, words and
 * place, and what it cites. Each is a change of its own, so that this can be taken back the same way.
 * A verdict whose level is gone is refused as `invalid`.
 */
export async function restoreState(work: Work, revisionId: string): Promise<null> {
  const { db } = work;
  const revision = await db.revisions.get(revisionId);
  if (!revision) throw new Refusal('missing');
  const { claimId } = revision;
  const claim = await claimOf(work, claimId);
  const trail = await readRevisions(db, claimId);
  const standing = await db.evidence.where('claimId').equals(claimId).sortBy('order');
  const since = trail.slice(trail.findIndex(({ id }) => id === revisionId));
  const then = contentBefore(contentOf(claim, standing), since);
  await wantLevel(work, then.verdict);
  await setField(work, claim, 'verdict', then.verdict);
  await setField(work, await claimOf(work, claimId), 'note', then.note);
  await setField(work, await claimOf(work, claimId), 'tags', then.tags);
  await setText(work, await claimOf(work, claimId), then.text);
  await restoreCitations(work, standing, then.evidence);
  await orderEvidence(
    work,
    claimId,
    then.evidence.map(({ id }) => id),
  );
  return null;
}

async function restoreCitations(
  work: Work,
  standing: readonly Evidence[],
  wanted: readonly CitedEvidence[],
): Promise<void> {
  const kept = new Set(wanted.map(({ id }) => id));
  for (const { id } of standing) if (!kept.has(id)) await removeEvidence(work, id);
  for (const cited of wanted) {
    const now = standing.find(({ id }) => id === cited.id);
    if (!now) {
      await restoreEvidence(work, cited);
      continue;
    }
    // Its place is put right with all the others'.
    const after = Evidence.parse({ ...cited, order: now.order });
    if (JSON.stringify(after) === JSON.stringify(now)) continue;
    if (after.sourceId === now.sourceId) {
      await work.db.evidence.put(after);
      await noteEvidence(work, now.claimId, now, after);
    } else {
      // It was moved to another source when that one took its source's place.
      await removeEvidence(work, now.id);
      await restoreEvidence(work, { ...cited, order: now.order });
    }
  }
}
