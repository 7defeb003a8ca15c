import { DATABASE_NAME } from './database';
import { INDEX_TABLES } from './index-tables';

/** Records read in one go. */
const PIECE = 500;

/**
 * Everything in a database as JSON, whatever its version and whether or not this code knows what it
 * means: `{ format, version, stores: { NAME: { keyPath, indexes, records } } }`, one record a line.
 * Changes nothing. Rejects where there is no such database or it cannot be read.
 */
export async function rawCopy(name: string = DATABASE_NAME): Promise<Blob> {
  const db = await openAsItIs(name);
  try {
    const head = { format: 'claimlight-raw', version: db.version };
    const parts = [`${JSON.stringify(head).slice(0, -1)},\n"stores": {`];
    for (const [i, store] of [...db.objectStoreNames].entries()) {
      parts.push(i === 0 ? '\n' : ',\n', ...(await copyOf(db, store)));
    }
    parts.push('\n}}\n');
    return new Blob(parts, { type: 'application/json' });
  } finally {
    db.close();
  }
}

async function copyOf(db: IDBDatabase, name: string): Promise<string[]> {
  const { keyPath, indexes } = layoutOf(db.transaction(name).objectStore(name));
  const parts = [
    `${JSON.stringify(name)}: ${JSON.stringify({ keyPath, indexes }).slice(0, -1)}, "records": [`,
  ];
  // Made from the others; only their layout is copied.
  if (INDEX_TABLES.includes(name)) return [...parts, ']}'];
  let between = '\n';
  for (let range: IDBKeyRange | null = null; ; ) {
    // A transaction for each piece: one cannot stay open while a piece is written.
    const store = db.transaction(name).objectStore(name);
    const [keys, records] = await Promise.all([
      result(store.getAllKeys(range, PIECE)),
      result(store.getAll(range, PIECE)),
    ]);
    for (const record of records) {
      parts.push(`${between}${JSON.stringify(record)}`);
      between = ',\n';
    }
    const last = keys.at(-1);
    if (last === undefined || keys.length < PIECE) break;
    range = IDBKeyRange.lowerBound(last, true);
  }
  parts.push(']}');
  return parts;
}

function layoutOf(store: IDBObjectStore) {
  const indexes = [...store.indexNames].sort().map((name) => {
    const { keyPath, multiEntry, unique } = store.index(name);
    return [name, { keyPath, multiEntry, unique }];
  });
  return { keyPath: store.keyPath, indexes: Object.fromEntries(indexes) };
}

function openAsItIs(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  // There is none: without this, looking would make one.
  request.onupgradeneeded = () => request.transaction?.abort();
  return result(request);
}

const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
