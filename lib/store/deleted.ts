import type { Collection } from 'dexie';
import type { Claim } from '@/lib/model/claim';
import type { ClaimlightDatabase } from './database';

/** The claims in the trash, those deleted first at first: `null` is no key, so the index holds them alone. */
export const deletedClaims = (db: ClaimlightDatabase): Collection<Claim, string> =>
  db.claims.where('deletedAt').above('');

/** How many live claims there are, from the indexes alone. */
export async function countLive(db: ClaimlightDatabase): Promise<number> {
  return db.transaction('r', [db.claims], async () => {
    const deleted = await deletedClaims(db).count();
    return (await db.claims.count()) - deleted;
  });
}
