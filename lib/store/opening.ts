/**
 * Why the records cannot be reached for now. `newer`: a later version of the extension wrote them;
 * `blocked`: an upgrade waits for another window that still has the older records open.
 */
export type StoreTrouble = 'newer' | 'blocked';

/** Told each time the state changes; null once the records are open. */
export type OnTrouble = (trouble: StoreTrouble | null) => void;

/** Told each time the records were opened, and whether they had to be made anew for it: there were none. */
export type OnOpen = (isNew: boolean) => void;

/** Time after which a request that nothing was heard of is looked into, in ms. */
const SILENCE = 3_000;

/**
 * The browser's IndexedDB, but for databases that are newer than the code. Asked for the version of
 * the code, the browser refuses those; Dexie then asks for whatever is there, and would add to it
 * what it misses. That second question is refused here, so that nothing newer is ever touched.
 */
export function guardedFactory(
  onTrouble: OnTrouble = () => {},
  onOpen: OnOpen = () => {},
): IDBFactory {
  return {
    open(name, version) {
      if (version === undefined) {
        onTrouble('newer');
        throw new DOMException('The database is newer than this code.', 'VersionError');
      }
      const request = indexedDB.open(name, version);
      request.addEventListener('blocked', () => onTrouble('blocked'));
      let isNew = false;
      request.addEventListener('upgradeneeded', ({ oldVersion }) => {
        isNew = oldVersion === 0;
      });
      request.addEventListener('success', () => {
        onTrouble(null);
        onOpen(isNew);
      });
      watchSilence(request, name, version, () => onTrouble('blocked'));
      return request;
    },
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
    cmp: (a, b) => indexedDB.cmp(a, b),
  };
}

/**
 * Of several windows that wait for an upgrade, browsers tell only the first that it is blocked; `onWaiting` is
 * called for the others, which stand behind it while the database is still an older one.
 */
function watchSilence(
  request: IDBOpenDBRequest,
  name: string,
  version: number,
  onWaiting: () => void,
): void {
  let heard = false;
  const look = async () => {
    const known = await indexedDB.databases();
    const isOlder = known.some((one) => one.name === name && (one.version ?? version) < version);
    if (isOlder && !heard) onWaiting();
  };
  const timer = setTimeout(() => void look().catch(() => {}), SILENCE);
  for (const event of ['blocked', 'upgradeneeded', 'success', 'error']) {
    request.addEventListener(event, () => {
      heard = true;
      clearTimeout(timer);
    });
  }
}
