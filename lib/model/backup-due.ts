/** Changed claims from which on a backup is worth a reminder. */
export const REMIND_AFTER = 25;
/** Days from a backup, or from "Not now", to the next reminder. */
const REMIND_DAYS = 7;

/** What is known of what a backup would save. Times are ISO 8601, null for never. */
export interface BackupState {
  /** Claims that were added or changed since the last backup. */
  changed: number;
  lastBackup: string | null;
  /** When the person last said "not now". */
  putOff: string | null;
}

/** Whether to remind of a backup: much has changed, and neither a backup nor a reminder was lately. */
export function isBackupDue({ changed, lastBackup, putOff }: BackupState, now: Date): boolean {
  const isLately = (at: string | null) =>
    at !== null && now.getTime() - Date.parse(at) < REMIND_DAYS * 86_400_000;
  return changed >= REMIND_AFTER && !isLately(lastBackup) && !isLately(putOff);
}
