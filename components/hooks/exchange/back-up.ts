import type { ToastState } from '@/components/controls/toast-state';
import { putLastBackup } from '@/lib/settings/last-backup';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { saveExport } from './save-export';

/** Saves everything as a file, says how that went, and notes when. */
export async function backUp(db: ClaimlightDatabase, toast: ToastState): Promise<void> {
  // What is changed while the file is made is not surely in it.
  const at = new Date().toISOString();
  if (await saveExport(db, null, toast, 'claimlight-json'))
    await putLastBackup(at).catch(() => null);
}
