/**
 * Why the records cannot be reached for now. `newer`: a later version of the extension wrote them;
 * `blocked`: an upgrade waits for another window that still has the older records open.
 */
export type StoreTrouble = 'newer' | 'blocked';

/** Told each time the state changes; null once the records are open. */
export type OnTrouble = (trouble: StoreTrouble | null) => void;

/**
 * The browser's IndexedDB, but for databases that are newer than the code. Asked for the version of
 * the code, the browser refuses those; Dexie then asks for whatever is there, and would add to it
 * what it misses. That second question is refused here, so that nothing newer is ever touched.
 */
export function guardedFactory(onTrouble: OnTrouble = () => {}): IDBFactory {
  return {
    open(name, version) {
      if (version === undefined) {
        onTrouble('newer');
        throw new DOMException('The database is newer than this code.', 'VersionError');
      }
      const request = indexedDB.open(name, version);
      request.addEventListener('blocked', () => onTrouble('blocked'));
      request.addEventListener('success', () => onTrouble(null));
      return request;
    },
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
    cmp: (a, b) => indexedDB.cmp(a, b),
  };
}
