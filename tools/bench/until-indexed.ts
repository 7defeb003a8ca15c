import type { ClaimlightDatabase } from '@/lib/store/database';
import { type IndexState, STATE } from '@/lib/store/index-tables';
import { keepIndex } from '@/lib/store/index-upkeep';

/** Waits until all claims are in the index. The background makes it, too, and only one does at a time. */
export async function untilIndexed(db: ClaimlightDatabase): Promise<void> {
  for (;;) {
    await keepIndex(db);
    const state = (await db.segments.get(STATE)) as IndexState | undefined;
    if (state?.upTo === null && (await db.stale.count()) < 64) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
