import { Dexie, liveQuery, type Subscription } from 'dexie';

/**
 * After so many changes that did not touch what a query read it is asked anew. Until it is, Dexie keeps in mind
 * every key that was changed.
 */
const MANY = 50;

export interface Follower<T> {
  next: (value: T) => void;
  /** A query that failed is asked again after the next change of what it read. */
  error: () => void;
}

/**
 * Runs a query on the store, and again whenever what it read has changed, in any window; now and then also when
 * nothing has. Returns what ends that.
 */
export function follow<T>(query: () => Promise<T>, { next, error }: Follower<T>): () => void {
  let running: Subscription;
  let unseen = 0;
  let isOver = false;
  const start = () => {
    unseen = 0;
    running = liveQuery(query).subscribe({
      next: (value) => {
        unseen = 0;
        next(value);
      },
      error,
    });
  };
  const again = () => {
    if (isOver) return;
    running.unsubscribe();
    start();
  };
  const count = () => {
    unseen += 1;
    // Afterwards: those who hear of a change are being told.
    if (unseen === MANY) setTimeout(again);
  };
  start();
  Dexie.on('storagemutated', count);
  return () => {
    isOver = true;
    Dexie.on.storagemutated.unsubscribe(count);
    running.unsubscribe();
  };
}
