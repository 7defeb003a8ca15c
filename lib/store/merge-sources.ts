import { NOTE_LIMIT } from '@/lib/model/primitives';
import { Evidence, Source } from '@/lib/model/source';
import { noteEvidence } from './evidence';
import { recordsToMerge } from './merge-records';
import { checked, timeAfter, type Work } from './work';

/** What sources and citations were before sources were merged or deleted, to take that back. */
export interface SourcesBefore {
  sources: Source[];
  /** With what stands there since; null where the citation is gone. */
  evidence: { before: Evidence; after: Evidence | null }[];
}

/**
 * Makes one source of several: `keptId` stays and serves the claims of the others, too. It gets the
 * facts it lacks. Where a claim cites two of them, the citations become one that has the passages and
 * notes of both, and keeps how the first bears on the claim. Each change is in its claim's history.
 */
export async function mergeSources(
  work: Work,
  keptId: string,
  otherIds: readonly string[],
): Promise<SourcesBefore> {
  const { db } = work;
  const { kept, others: gone, otherIds: ids } = await recordsToMerge(db.sources, keptId, otherIds);
  const changes: SourcesBefore['evidence'] = [];
  // The source goes; what its claim's history tells of it has to do without.
  const sourceOf = ({ sourceId }: Evidence) => {
    const source = gone.find(({ id }) => id === sourceId);
    return source ? { source } : {};
  };
  const moved = await db.evidence.where('sourceId').anyOf(ids).sortBy('addedAt');
  for (const before of moved) {
    const { claimId } = before;
    const twin = await db.evidence.where({ claimId, sourceId: keptId }).first();
    if (twin) {
      const joined = checked(Evidence, {
        ...twin,
        quote: both(twin.quote, before.quote),
        note: both(twin.note, before.note).slice(0, NOTE_LIMIT),
      });
      await db.evidence.put(joined);
      await db.evidence.delete(before.id);
      await noteEvidence(work, claimId, { ...before, ...sourceOf(before) }, null);
      await noteEvidence(work, claimId, twin, joined);
      changes.push({ before, after: null }, { before: twin, after: joined });
    } else {
      const after = checked(Evidence, { ...before, sourceId: keptId });
      await db.evidence.put(after);
      await noteEvidence(work, claimId, { ...before, ...sourceOf(before) }, after);
      changes.push({ before, after });
    }
  }
  const accessedAt = [kept, ...gone].reduce(
    (last, source) => timeAfter(source.accessedAt, { at: last }),
    work.at,
  );
  await db.sources.put(checked(Source, { ...gone.reduce(withFactsOf, kept), accessedAt }));
  await db.sources.bulkDelete(ids);
  return { sources: [kept, ...gone], evidence: changes };
}

/** Deletes sources that nothing cites, not even a deleted claim; the others stay. */
export async function removeUnused(work: Work, ids: readonly string[]): Promise<SourcesBefore> {
  const cited = new Set(
    (await work.db.evidence.where('sourceId').anyOf(ids).toArray()).map(({ sourceId }) => sourceId),
  );
  const unused = await work.db.sources.bulkGet(ids.filter((id) => !cited.has(id)));
  const sources = unused.filter((source) => source !== undefined);
  await work.db.sources.bulkDelete(sources.map(({ id }) => id));
  return { sources, evidence: [] };
}

/**
 * Takes back a merging or deleting. A citation that was changed since stays as it is now; of one that
 * was removed with its claim nothing comes back.
 */
export async function restoreSources(work: Work, before: SourcesBefore): Promise<null> {
  const { db } = work;
  await db.sources.bulkPut(before.sources.map((source) => checked(Source, source)));
  // The last change first: one citation may have taken up several.
  for (const change of before.evidence.toReversed()) {
    const { id, claimId } = change.before;
    const now = (await db.evidence.get(id)) ?? null;
    const isAsLeft = JSON.stringify(now) === JSON.stringify(change.after);
    if (!isAsLeft || !(await db.claims.get(claimId))) continue;
    const back = checked(Evidence, change.before);
    await db.evidence.put(back);
    await noteEvidence(work, claimId, change.after, back);
  }
  return null;
}

const both = (ours: string, theirs: string): string =>
  ours.includes(theirs) ? ours : theirs.includes(ours) ? theirs : `${ours}\n\n${theirs}`;

function withFactsOf(kept: Source, other: Source): Source {
  return {
    ...kept,
    title: kept.title || other.title,
    publisher: kept.publisher || other.publisher,
    authors: kept.authors.length > 0 ? kept.authors : other.authors,
    publishedAt: kept.publishedAt ?? other.publishedAt,
    archiveUrl: kept.archiveUrl ?? other.archiveUrl,
    kind: kept.kind === 'other' ? other.kind : kept.kind,
    note: both(kept.note, other.note).slice(0, NOTE_LIMIT),
  };
}
