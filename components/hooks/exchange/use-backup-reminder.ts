import { useEffect, useState } from 'preact/hooks';
import type { ToastState } from '@/components/controls/toast-state';
import { useLive } from '@/components/hooks/use-live';
import { isBackupDue } from '@/lib/model/backup-due';
import { putPutOff, readPutOff } from '@/lib/settings/last-backup';
import { countChangedSince } from '@/lib/store/changed-since';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { useLastBackup } from './use-last-backup';

/** A backup that is due, and what can be done about it. */
export interface BackupReminder {
  changed: number;
  lastBackup: string | null;
  backUp: () => Promise<void>;
  putOff: () => void;
}

/** Reminds of a backup where one is due; null otherwise, and until that is known. */
export function useBackupReminder(
  db: ClaimlightDatabase | null,
  toast: ToastState,
): BackupReminder | null {
  const lastBackup = useLastBackup();
  const [putOff, setPutOff] = useState<string | null>();
  useEffect(() => {
    let current = true;
    readPutOff().then(
      (at) => current && setPutOff((said) => said ?? at),
      () => null,
    );
    return () => {
      current = false;
    };
  }, []);
  const count = db && lastBackup !== undefined && (() => countChangedSince(db, lastBackup));
  const changed = useLive(count || null, [db, lastBackup]).value;
  if (!db || changed === undefined || lastBackup === undefined || putOff === undefined) return null;
  if (!isBackupDue({ changed, lastBackup, putOff }, new Date())) return null;
  return {
    ...{ changed, lastBackup },
    async backUp() {
      // Most openings back nothing up, so its code comes when asked for.
      const { backUp } = await import('./back-up');
      await backUp(db, toast);
    },
    putOff() {
      const at = new Date().toISOString();
      setPutOff(at);
      void putPutOff(at).catch(() => null);
    },
  };
}
