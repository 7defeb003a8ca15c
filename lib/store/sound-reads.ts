import { setDamagedAside } from './damaged';
import type { ClaimlightDatabase } from './database';

/** Runs reads so that one that stumbles over a broken record is tried again without it. */
export type SoundRead = <T>(read: () => Promise<T>) => Promise<T>;

/**
 * Makes the reads of a store sound: only when one fails in our own code are the records looked
 * through, as that takes long where there are many. What the database itself refuses passes through.
 */
export function createSoundRead(db: ClaimlightDatabase): SoundRead {
  let repair: Promise<number> | undefined;
  return async (read) => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      repair ??= outside(() => setDamagedAside(db)).finally(() => {
        repair = undefined;
      });
      if ((await repair) === 0) throw error;
      return read();
    }
  };
}

/** Out of the live query that the read may be part of, which may write nothing. */
function outside<T>(work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => void work().then(resolve, reject));
  });
}
