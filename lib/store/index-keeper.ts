import { Dexie } from 'dexie';
import type { ClaimlightDatabase } from './database';
import { keepIndex } from './index-upkeep';

/** Pause after opening and after a change, in ms: several changes then are one piece of work. */
const PAUSE = 1_500;

/**
 * Keeps the index up to date for as long as this window or the background lasts: soon after it has
 * opened, and after whatever any window writes. What cannot be done now is left to the next one.
 */
export function keepIndexCurrent(db: ClaimlightDatabase): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void keepIndex(db).catch(() => {}), PAUSE);
  };
  const stale = `idb://${db.name}/stale/`;
  Dexie.on('storagemutated', (parts) => {
    if (Object.keys(parts).some((part) => part.startsWith(stale))) soon();
  });
  soon();
}
