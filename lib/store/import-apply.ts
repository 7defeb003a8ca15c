import { RECORD_TABLES, type RecordTable, type Snapshot } from '@/lib/model/snapshot';
import type { Evidence } from '@/lib/model/source';
import { Refusal } from './failures';
import {
  isNewer,
  type Merge,
  mergeArticle,
  mergeScale,
  newest,
  onlyAdd,
  removedEvidence,
} from './import-merge';
import type { Overwritten } from './import-undo';
import type { Work } from './work';

export type ImportCounts = Record<RecordTable, Record<'added' | 'updated' | 'unchanged', number>>;

export interface MergeOptions {
  /** Cancels; what was written so far is undone. */
  signal?: AbortSignal;
  /** Rows handled so far, of all. */
  onProgress?(done: number, total: number): void;
  /** Told of every record that is written over or anew. */
  onWrite?(overwritten: Overwritten): void;
}

/** Rows read and written at a time: few enough to report progress, enough to be quick. */
const CHUNK = 500;

/** Counts of an import that did nothing. */
export function noCounts(): ImportCounts {
  const none = () => ({ added: 0, updated: 0, unchanged: 0 });
  return {
    articles: none(),
    claims: none(),
    sources: none(),
    evidence: none(),
    revisions: none(),
    scales: none(),
  };
}

/** Writes sound records over the stored ones, table by table, each by the rule of its table. */
export async function mergeAll(
  work: Work,
  records: Snapshot,
  { signal, onProgress, onWrite }: MergeOptions,
): Promise<ImportCounts> {
  const { db } = work;
  const counts = noCounts();
  const total = RECORD_TABLES.reduce((sum, table) => sum + records[table].length, 0);
  let done = 0;

  const merge = async <T extends { id: string }>(table: RecordTable, rows: T[], rule: Merge<T>) => {
    for (let from = 0; from < rows.length; from += CHUNK) {
      if (signal?.aborted) throw new Refusal('cancelled');
      const chunk = rows.slice(from, from + CHUNK);
      const stored = await db.table<T, string>(table).bulkGet(chunk.map(({ id }) => id));
      const puts: T[] = [];
      for (const [i, row] of chunk.entries()) {
        const put = rule(row, stored[i]);
        if (put) {
          puts.push(put);
          onWrite?.({ table, id: put.id, before: stored[i] });
        }
        counts[table][!put ? 'unchanged' : stored[i] ? 'updated' : 'added'] += 1;
      }
      if (puts.length > 0) await db.table<T, string>(table).bulkPut(puts);
      done += chunk.length;
      onProgress?.(done, total);
    }
  };

  const evidenceRule = await evidenceRuleFor(work, records);
  await merge('articles', records.articles, mergeArticle);
  await merge('claims', records.claims, newest('updatedAt'));
  await merge('sources', records.sources, newest('accessedAt'));
  await merge('revisions', records.revisions, onlyAdd);
  await merge('scales', records.scales, mergeScale);
  await merge('evidence', records.evidence, evidenceRule.merge);
  for (const before of evidenceRule.goners) onWrite?.({ table: 'evidence', id: before.id, before });
  await db.evidence.bulkDelete(evidenceRule.goners.map(({ id }) => id));
  for (const { articleId } of records.claims) work.touch(articleId);
  return counts;
}

/**
 * Evidence has no time of its own. A version follows the newer of the two claims; what either
 * side's trail says was removed stays removed; a source that the claim cites already is not
 * cited twice. `goners` are the stored citations that the other side removed.
 */
async function evidenceRuleFor(
  { db }: Work,
  records: Snapshot,
): Promise<{ merge: Merge<Evidence>; goners: Evidence[] }> {
  const claimIds = [
    ...new Set([...records.claims.map(({ id }) => id), ...records.evidence.map((e) => e.claimId)]),
  ];
  const ours = await db.claims.bulkGet(claimIds);
  const stored = await db.evidence.where('claimId').anyOf(claimIds).toArray();
  const trail = await db.revisions.where('claimId').anyOf(claimIds).toArray();
  const ourTime = new Map(ours.flatMap((c) => (c ? [[c.id, c.updatedAt] as const] : [])));
  const theirTime = new Map(records.claims.map((c) => [c.id, c.updatedAt]));
  const cited = new Set(stored.map(({ claimId, sourceId }) => `${claimId} ${sourceId}`));
  const removed = removedEvidence([...trail, ...records.revisions]);
  return {
    goners: stored.filter(({ id }) => removed.has(id)),
    merge: (theirs, our) => {
      if (removed.has(theirs.id)) return undefined;
      if (!our) return cited.has(`${theirs.claimId} ${theirs.sourceId}`) ? undefined : theirs;
      const newer = isNewer(theirTime.get(theirs.claimId) ?? '', ourTime.get(our.claimId) ?? '');
      return newer ? theirs : undefined;
    },
  };
}
