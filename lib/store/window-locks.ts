/** Held, by any number of windows, while very much is written as one transaction: all other writes and reads wait. */
export const MASS_WRITE = 'claimlight-mass-write';

/**
 * Holds a lock of the browser until the function that is given is called, or this window is gone. Where there are
 * no locks (Node) nothing is held.
 */
export function holdLock(name: string, mode: LockMode = 'exclusive'): Promise<() => void> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return Promise.resolve(() => {});
  return new Promise((resolve, reject) => {
    locks.request(name, { mode }, () => new Promise<void>((letGo) => resolve(letGo))).catch(reject);
  });
}

/** Does something while nobody holds a lock, and nobody can take it meanwhile; nothing where somebody does. */
export async function ifFree(name: string, work: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return work();
  await locks.request(name, { ifAvailable: true }, (lock) => lock && work());
}

/** Whether any window holds a lock. */
export async function isHeld(name: string): Promise<boolean> {
  const { held = [] } = (await globalThis.navigator?.locks?.query()) ?? {};
  return held.some((lock) => lock.name === name);
}
