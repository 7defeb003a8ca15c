import type { Verdict } from './verdict';

/** How long a deleted claim can be restored, in days. */
export const TRASH_DAYS = 30;

const DAY = 86_400_000;

/** The time before which what was deleted is gone for good, as ISO 8601 in UTC. */
export const trashLimit = (now: Date): string =>
  new Date(now.getTime() - TRASH_DAYS * DAY).toISOString();

/** Days until a deleted claim is gone for good, the one that has begun included. */
export function daysLeft(deletedAt: string, now: Date): number {
  return Math.max(0, Math.ceil((Date.parse(deletedAt) - Date.parse(trashLimit(now))) / DAY));
}

/** A deleted claim as the trash lists it. */
export interface TrashedClaim {
  id: string;
  quote: string;
  verdict: Verdict | null;
  /** Title and publisher of its article, as far as they are known. */
  title: string;
  publisher: string;
  deletedAt: string;
}
