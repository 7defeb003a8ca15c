/**
 * Holds a lock of the browser until the function that is given is called, or this window is gone. Where there are
 * no locks (Node) nothing is held.
 */
export function holdLock(name: string): Promise<() => void> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return Promise.resolve(() => {});
  return new Promise((resolve, reject) => {
    locks.request(name, () => new Promise<void>((letGo) => resolve(letGo))).catch(reject);
  });
}

/** Does something while nobody holds a lock, and nobody can take it meanwhile; nothing where somebody does. */
export async function ifFree(name: string, work: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return work();
  await locks.request(name, { ifAvailable: true }, (lock) => lock && work());
}
