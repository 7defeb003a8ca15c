// IndexedDB for Node, so that the store's own code runs unchanged.
import 'fake-indexeddb/auto';
import { afterAll, vi } from 'vitest';

// All files share their modules: none may leave something of its own for the next.
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
