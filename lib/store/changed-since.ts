import type { ClaimlightDatabase } from './database';

/** How many claims, deleted ones too, were added or changed after a time; null for all. From the index alone. */
export function countChangedSince(db: ClaimlightDatabase, at: string | null): Promise<number> {
  return at === null ? db.claims.count() : db.claims.where('updatedAt').above(at).count();
}
