import type { ToastState } from '@/components/controls/toast-state';
import { claimlightJson } from '@/lib/exchange/claimlight-json';
import { exportFileName } from '@/lib/exchange/format';
import { i18n } from '@/lib/i18n/i18n';
import { exportAll } from '@/lib/store/backup';
import type { ClaimlightDatabase } from '@/lib/store/database';

/** Time the browser gets to take a file over before its address is given up, in ms. */
const HANDOVER = 60_000;

/** Writes claims, or all, as a Claimlight JSON file among the downloads, and says how it went. */
export async function saveExport(
  db: ClaimlightDatabase,
  claimIds: string[] | null,
  toast: ToastState,
): Promise<void> {
  try {
    const options = { exportedAt: new Date().toISOString() };
    const text = claimlightJson.write(await exportAll(db, claimIds ? { claimIds } : {}), options);
    const name = exportFileName(claimlightJson, options);
    const url = URL.createObjectURL(new Blob([text], { type: claimlightJson.mediaType }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), HANDOVER);
    toast.show(i18n.t('saved_exported', [name]));
  } catch {
    toast.show(i18n.t('saved_exportfailed'));
  }
}
