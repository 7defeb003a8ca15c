import { INDEX_TABLES } from '@/lib/store/index-tables';
import type { DocumentHandle, PageHandle } from '@/tools/browsers/driver';
import { waitFor } from '@/tools/browsers/wait';
import { putRaw, type RawDatabase } from '../raw-database.ts';
import type { World } from './walk.ts';

const NAME = 'claimlight';

/** A page of the extension that opens no records by itself. */
export const openBystander = ({ session }: World): Promise<PageHandle> =>
  session.openExtensionPage('welcome.html');

/** Puts a database in the place of what the extension keeps. Our surfaces have to be closed. */
export async function putDatabase(page: DocumentHandle, copy: RawDatabase): Promise<void> {
  // Ours may be opened again in between, by a background that has something to do.
  await waitFor('the database to be put', async () => {
    await page.evaluate(`(async () => {
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('${NAME}');
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
    const putRaw = ${putRaw.toString()};
    await putRaw('${NAME}', ${JSON.stringify(copy)});
  })()`);
    return true;
  });
}

/** Every record that is kept, by table, and the version of the layout. */
export function readDatabase(
  page: DocumentHandle,
): Promise<{ version: number; tables: Record<string, Record<string, unknown>[]> }> {
  return page.evaluate(`new Promise((resolve, reject) => {
    const request = indexedDB.open('${NAME}');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const names = [...db.objectStoreNames].filter((name) => !${JSON.stringify(INDEX_TABLES)}.includes(name));
      const read = db.transaction(names);
      const tables = {};
      for (const name of names) {
        read.objectStore(name).getAll().onsuccess = ({ target }) => (tables[name] = target.result);
      }
      read.oncomplete = () => {
        db.close();
        resolve({ version: db.version, tables });
      };
    };
  })`);
}

/** Fills what storage the extension has left, but for a few KB; `emptyStorage` takes that away again. */
export function fillStorage(page: DocumentHandle): Promise<number> {
  return page.evaluate(`(async () => {
    const open = () => new Promise((resolve, reject) => {
      const request = indexedDB.open('filler', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('junk', { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const put = async (size) => {
      // Anew each time: Firefox takes no more from a connection that has met a full disk.
      const db = await open();
      const write = db.transaction('junk', 'readwrite');
      // Random, as browsers compress what they store.
      const bytes = new Uint8Array(size);
      for (let at = 0; at < size; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
      const done = await new Promise((resolve) => {
        write.objectStore('junk').add(bytes);
        write.oncomplete = () => resolve(true);
        write.onabort = () => resolve(false);
      });
      db.close();
      return done;
    };
    let written = 0;
    for (let size = 4_000_000; size > 500; size = Math.floor(size / 2)) {
      while (written < 100_000_000 && (await put(size))) written += size;
    }
    return written;
  })()`);
}

/** Gives back what `fillStorage` took. */
export function emptyStorage(page: DocumentHandle): Promise<void> {
  return page.evaluate(`new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('filler');
    request.onsuccess = () => resolve(null);
    request.onerror = () => reject(request.error);
  })`);
}
