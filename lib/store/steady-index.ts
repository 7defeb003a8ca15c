import type { ClaimlightDatabase } from './database';
import type { IndexReader, ReadSegment } from './index-reading';

/** The index may be put together anew while it is read; that happens seldom, and not again at once. */
const TRIES = 3;

/**
 * Reads something from the index, which others may put together anew meanwhile: then it is read again. `read` is
 * given the segments and the ids of stale claims, which it is to leave out and to read from their records; it gives
 * undefined where a part of a segment is gone. Null while there is no index, while more than `mostStale` claims are
 * stale, and where it does not come to rest.
 */
export async function inSteadyIndex<T>(
  db: ClaimlightDatabase,
  reader: IndexReader,
  read: (segments: readonly ReadSegment[], stale: string[]) => Promise<T | undefined>,
  mostStale: number = Number.POSITIVE_INFINITY,
): Promise<{ found: T; stale: string[] } | null> {
  for (let tries = 0; tries < TRIES; tries++) {
    // Read first: what is indexed after this is then left out of the segments, and read from its record.
    const stale = await db.stale.limit(mostStale + 1).primaryKeys();
    const segments = stale.length > mostStale ? null : await reader.segments();
    if (!segments) return null;
    const found = await read(segments, stale);
    const now = await db.segments.toCollection().primaryKeys();
    const isSteady = segments.every(({ id }) => now.includes(id));
    if (isSteady && found !== undefined) return { found, stale };
  }
  return null;
}
