// IndexedDB for Node, so that the store's own code runs unchanged.
import 'fake-indexeddb/auto';
