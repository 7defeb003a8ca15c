import { createClaimStore } from '@/lib/store/claim-store';
import type { ClaimlightDatabase } from '@/lib/store/database';
import type { ClaimStore } from '@/lib/store/types';
import { openDatabase } from './open-database';
import { tellChanged } from './tell-changed';

/** The records for a surface, and what can be done with them; the pages hear of it. */
export function openRecords(): { db: ClaimlightDatabase; store: ClaimStore } {
  const db = openDatabase();
  return { db, store: createClaimStore(db, { onChange: tellChanged }) };
}
