import type { CDPSession } from 'playwright-core';

/** Bytes of the heap of all scripts of a page in use once all garbage is gone. */
export async function heapOf(cdp: CDPSession): Promise<number> {
  // What the first turn lets go of may hold on to more.
  for (let turn = 0; turn < 3; turn++) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}
