import { send } from '@/lib/messages/client';
import type { StoreChange } from '@/lib/store/types';

/** Tells the background what was changed, which tells the pages. */
export function tellChanged(change: StoreChange): void {
  // Nobody listens while the background sleeps with no page open, and then nobody needs to know.
  void send('claims/changed', change).catch(() => null);
}
