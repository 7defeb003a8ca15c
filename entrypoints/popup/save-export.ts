import type { ToastState } from '@/components/controls/toast-state';
import { exportFormat } from '@/lib/exchange/export-formats';
import { runExport } from '@/lib/exchange/run-export';
import { i18n } from '@/lib/i18n/i18n';
import { reportWords } from '@/lib/i18n/report-words';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { exportRecords } from '@/lib/store/export-records';

/** Time the browser gets to take a file over before its address is given up, in ms. */
const HANDOVER = 60_000;

/** Writes claims, or all, as a Claimlight JSON file among the downloads, and says how it went. */
export async function saveExport(
  db: ClaimlightDatabase,
  claimIds: string[] | null,
  toast: ToastState,
): Promise<void> {
  try {
    const records = await exportRecords(db, claimIds ? { claimIds } : {});
    const made = await runExport(exportFormat('claimlight-json'), records, {
      exportedAt: new Date().toISOString(),
      words: reportWords(),
    });
    if (!made.ok) return;
    const { name, blob } = made.value;
    const url = URL.createObjectURL(blob);
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
