import type { ToastState } from '@/components/controls/toast-state';
import { putLastBackup } from '@/lib/settings/last-backup';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { saveExport } from './save-export';

/** Saves everything as a file, says so, and notes when. Resolves to that time; null where it failed. */
export async function backUp(db: ClaimlightDatabase, toast: ToastState): Promise<string | null> {
  // What is changed while the file is made is not surely in it.
  const at = new Date().toISOString();
  if (!(await saveExport(db, null, toast, 'claimlight-json'))) return null;
  await putLastBackup(at).catch(() => null);
  return at;
}
