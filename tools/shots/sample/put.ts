import type { Snapshot } from '@/lib/model/snapshot';
import { DATABASE_NAME } from '@/lib/store/database';
import { INDEX_TABLES } from '@/lib/store/index-tables';
import type { DocumentHandle } from '@/tools/browsers/driver';

/**
 * Puts records into the extension's own database, from one of its pages that has opened it. Pages
 * that were open before have to be opened again to see them.
 */
export async function putRecords(ours: DocumentHandle, records: Snapshot): Promise<void> {
  await ours.evaluate(`new Promise((resolve, reject) => {
    const records = ${JSON.stringify(records)};
    const opening = indexedDB.open(${JSON.stringify(DATABASE_NAME)});
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      // Nothing told the index of searches; it has to be made anew.
      const index = ${JSON.stringify(INDEX_TABLES)};
      const work = opening.result.transaction([...Object.keys(records), ...index], 'readwrite');
      for (const table of index) work.objectStore(table).clear();
      for (const [table, rows] of Object.entries(records)) {
        for (const row of rows) work.objectStore(table).put(row);
      }
      work.onabort = () => reject(work.error);
      work.oncomplete = () => {
        opening.result.close();
        resolve(true);
      };
    };
  })`);
}
