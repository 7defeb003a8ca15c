/** What `rawCopy` writes. */
export interface RawDatabase {
  version: number;
  stores: Record<
    string,
    {
      keyPath: string;
      indexes: Record<string, { keyPath: string | string[]; multiEntry: boolean; unique: boolean }>;
      records: unknown[];
    }
  >;
}

/**
 * Makes a database just as a copy says, without any of our own code. Uses nothing from around it, so
 * that its text can be run in a page of the extension, too.
 */
export function putRaw(name: string, copy: RawDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, copy.version);
    request.onupgradeneeded = () => {
      for (const [store, { keyPath, indexes, records }] of Object.entries(copy.stores)) {
        const made = request.result.createObjectStore(store, { keyPath });
        for (const [index, { keyPath: path, ...options }] of Object.entries(indexes)) {
          made.createIndex(index, path, options);
        }
        for (const record of records) made.add(record);
      }
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('a database of this name is open'));
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}
