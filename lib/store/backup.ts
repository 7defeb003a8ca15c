import type { Result } from '@/lib/model/result';
import type { RefusedRow, Snapshot } from '@/lib/model/snapshot';
import { allScales } from './claims';
import type { ClaimlightDatabase } from './database';
import { type ImportCounts, type MergeOptions, mergeAll, noCounts } from './import-apply';
import { withStoredIdentity } from './import-identity';
import { soundRows } from './import-rows';
import type { StoreError } from './types';
import { createWrite, type StoreOptions } from './work';

export interface ImportReport {
  /** False when rows were refused and `keepGood` was not asked for: then nothing was written. */
  written: boolean;
  counts: ImportCounts;
  refused: RefusedRow[];
}

export interface ImportOptions extends StoreOptions, MergeOptions {
  /** Rows that the reader of the file refused already; they count like those refused here. */
  refused?: RefusedRow[];
  /** Write the sound rows although others were refused. */
  keepGood?: boolean;
}

/**
 * All records as they stand at one moment, deleted claims and their trails included; with
 * `claimIds`, those claims and what belongs to them. Scales in use are included, presets too.
 */
export async function exportAll(
  db: ClaimlightDatabase,
  { claimIds }: { claimIds?: string[] } = {},
): Promise<Snapshot> {
  return db.transaction('r', db.tables, async () => {
    const chosen = claimIds && new Set(claimIds);
    const claims = await db.claims.filter(({ id }) => chosen?.has(id) ?? true).toArray();
    const ofClaim = ({ claimId }: { claimId: string }) => chosen?.has(claimId) ?? true;
    const evidence = await db.evidence.filter(ofClaim).toArray();
    const articleIds = new Set(claims.map(({ articleId }) => articleId));
    const sourceIds = new Set(evidence.map(({ sourceId }) => sourceId));
    const scaleIds = new Set(claims.map(({ verdict }) => verdict?.scale));
    const stored = new Set(await db.scales.toCollection().primaryKeys());
    return {
      articles: await db.articles.filter(({ id }) => !chosen || articleIds.has(id)).toArray(),
      claims,
      sources: await db.sources.filter(({ id }) => !chosen || sourceIds.has(id)).toArray(),
      evidence,
      revisions: await db.revisions.filter(ofClaim).toArray(),
      scales: (await allScales(db)).filter(
        ({ id }) => scaleIds.has(id) || (!chosen && stored.has(id)),
      ),
    };
  });
}

/**
 * Merges records into the store as one transaction: all are written or none. Records meet by id,
 * articles and sources also by address; of two versions the newer stands.
 */
export async function importAll(
  db: ClaimlightDatabase,
  snapshot: Snapshot,
  options: ImportOptions = {},
): Promise<Result<ImportReport, StoreError | 'cancelled'>> {
  const write = createWrite(db, options);
  return write<ImportReport, 'cancelled'>(async (work) => {
    const sound = await soundRows(db, snapshot);
    const refused = [...(options.refused ?? []), ...sound.refused];
    const written = refused.length === 0 || options.keepGood === true;
    const records = await withStoredIdentity(db, sound.records);
    const counts = written ? await mergeAll(work, records, options) : noCounts();
    return { written, counts, refused };
  });
}
