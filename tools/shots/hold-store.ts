import type { Session } from '@/tools/browsers/driver';
import { EMPTY } from '@/tools/browsers/page-state';

/**
 * Keeps everybody from reading and writing what is saved, so that what waits for it can be looked at: holds a
 * transaction open. Resolves once it does, to what lets go of it.
 */
export async function holdStore(session: Session): Promise<() => Promise<void>> {
  const holder = await session.openExtensionPage(EMPTY);
  await holder.evaluate(`new Promise((held, failed) => {
    const opening = indexedDB.open('claimlight');
    opening.onerror = () => failed(new Error('no store'));
    opening.onsuccess = () => {
      const database = opening.result;
      const work = database.transaction([...database.objectStoreNames], 'readwrite');
      // A transaction lasts as long as something is asked of it.
      const ask = () => {
        work.objectStore('claims').count().onsuccess = () => {
          held(true);
          ask();
        };
      };
      ask();
    };
  })`);
  return () => holder.close();
}
