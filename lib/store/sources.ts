import { Source } from '@/lib/model/source';
import { addRevision, changedNow, claimOf } from './claim-changes';
import type { ClaimlightDatabase } from './database';
import { Refusal } from './failures';
import { fold, searchWords } from './fold';
import type { SourcePatch, UsedSource } from './types';
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

/** Sources in which all words of a text occur, the most lately used first, `most` of them. */
export async function readUsedSources(
  db: ClaimlightDatabase,
  text: string,
  most: number,
): Promise<UsedSource[]> {
  const words = searchWords(text);
  return db.transaction('r', [db.sources, db.evidence, db.claims], async () => {
    const found = await db.sources
      .orderBy('accessedAt')
      .reverse()
      .filter(({ title, publisher, url }) => {
        const folded = fold(`${title}\n${publisher}\n${url}`);
        return words.every((word) => folded.includes(word));
      })
      .limit(most)
      .toArray();
    return Promise.all(
      found.map(async (source) => {
        const cited = await db.evidence.where('sourceId').equals(source.id).toArray();
        const claims = await db.claims.bulkGet(cited.map(({ claimId }) => claimId));
        return { source, claims: claims.filter((claim) => claim?.deletedAt === null).length };
      }),
    );
  });
}
