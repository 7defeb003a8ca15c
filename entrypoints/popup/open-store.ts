import { openDatabase } from '@/components/hooks/open-database';
import { send } from '@/lib/messages/client';
import { createClaimStore } from '@/lib/store/claim-store';
import { keepIndexCurrent } from '@/lib/store/index-keeper';

export const db = openDatabase();
keepIndexCurrent(db);
export const store = createClaimStore(db, {
  // Nobody listens while the background sleeps with no page open, and then nobody needs to know.
  onChange: (change) => void send('claims/changed', change).catch(() => null),
});
