import { useEffect, useState } from 'preact/hooks';
import type { ToastState } from '@/components/controls/toast-state';
import { type BackupState, isBackupDue } from '@/lib/model/backup-due';
import { putPutOff, readLastBackup, readPutOff, watchLastBackup } from '@/lib/settings/last-backup';
import { countChangedSince } from '@/lib/store/changed-since';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { useLive } from './use-live';

/** A backup that is due, and what can be done about it. */
export interface BackupReminder {
  changed: number;
  lastBackup: string | null;
  backUp: () => Promise<void>;
  putOff: () => void;
}

type Noted = Omit<BackupState, 'changed'>;

/** Reminds of a backup where one is due; null otherwise, and until that is known. */
export function useBackupReminder(
  db: ClaimlightDatabase | null,
  toast: ToastState,
): BackupReminder | null {
  const [noted, setNoted] = useState<Noted | null>(null);
  useEffect(() => {
    let current = true;
    Promise.all([readLastBackup(), readPutOff()]).then(
      ([lastBackup, putOff]) => current && setNoted({ lastBackup, putOff }),
      () => null,
    );
    const stop = watchLastBackup(
      (lastBackup) => current && setNoted((before) => before && { ...before, lastBackup }),
    );
    return () => {
      current = false;
      stop();
    };
  }, []);
  const since = noted?.lastBackup ?? null;
  const count = db && noted && (() => countChangedSince(db, since));
  const changed = useLive(count, [db, noted !== null, since]).value;
  if (!db || !noted || changed === undefined) return null;
  if (!isBackupDue({ changed, ...noted }, new Date())) return null;
  return {
    ...{ changed, lastBackup: noted.lastBackup },
    async backUp() {
      // Most openings back nothing up, so its code comes when asked for.
      const { backUp } = await import('./back-up');
      const at = await backUp(db, toast);
      if (at) setNoted({ ...noted, lastBackup: at });
    },
    putOff() {
      const at = new Date().toISOString();
      setNoted({ ...noted, putOff: at });
      void putPutOff(at).catch(() => null);
    },
  };
}
