import type { Evidence } from '@/lib/model/source';
import type { ClaimlightDatabase } from './database';

/** What each of these claims cites, in no order. Much quicker than one cursor over all of them. */
export const citationsOf = (
  db: ClaimlightDatabase,
  claimIds: readonly string[],
): Promise<Evidence[][]> =>
  Promise.all(claimIds.map((id) => db.evidence.where('claimId').equals(id).toArray()));

/** How many sources each of these claims has. */
export const countCitations = (
  db: ClaimlightDatabase,
  claimIds: readonly string[],
): Promise<number[]> =>
  Promise.all(claimIds.map((id) => db.evidence.where('claimId').equals(id).count()));
