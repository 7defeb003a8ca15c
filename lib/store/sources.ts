import { Source } from '@/lib/model/source';
import { addRevision, changedNow, claimOf } from './claim-changes';
import { Refusal } from './failures';
import type { SourcePatch } from './types';
import { checked, timeAfter, type Work } from './work';

/**
 * Changes facts of a source. Every claim that cites it gets a revision, so that its history tells
 * why it shows other words than before. The same facts again change nothing.
 */
export async function updateSource(work: Work, id: string, patch: SourcePatch): Promise<Source> {
  const { db } = work;
  const before = await db.sources.get(id);
  if (!before) throw new Refusal('missing');
  const { accessedAt, ...facts } = before;
  const changed = { ...facts, ...patch };
  if (JSON.stringify(changed) === JSON.stringify(facts)) return before;
  const after = checked(Source, { ...changed, accessedAt: timeAfter(accessedAt, work) });
  await db.sources.put(after);
  for (const { claimId } of await db.evidence.where('sourceId').equals(id).toArray()) {
    const claim = changedNow(work, await claimOf(work, claimId));
    await db.claims.put(claim);
    await addRevision(work, claim, 'source', before, after);
    work.touch(claim.articleId);
  }
  return after;
}
