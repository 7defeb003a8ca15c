import type { ToastState } from '@/components/controls/toast-state';
import { exportFormat } from '@/lib/exchange/export-formats';
import type { ExportFormatId } from '@/lib/exchange/format';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import { readPublisher } from '@/lib/settings/publisher';
import { readSettings } from '@/lib/settings/settings';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { handOver } from './hand-over';
import { nothingHeld } from './nothing-held';
import { openExport } from './open-export';

/** Everything that a format can hold; what is to be left out is asked for in the export dialog. */
const WISHES = { notes: true, passages: true, embed: false };

/** Writes claims, or all, as a file among the downloads, and says how it went. Resolves to whether there is a file. */
export async function saveExport(
  db: ClaimlightDatabase,
  claimIds: readonly string[] | null,
  toast: ToastState,
  format: ExportFormatId,
): Promise<boolean> {
  try {
    // A file of everything is a backup.
    const settings = claimIds ? {} : { settings: await readSettings() };
    const opened = await openExport(db, claimIds);
    if (format !== 'claimlight-json' && (await opened.isEmpty(format))) {
      toast.show(nothingHeld(exportFormat(format).holds));
      return false;
    }
    const wishes = { ...WISHES, publisher: await readPublisher() };
    const made = await opened.make(format, wishes, settings);
    if (!made.ok) return false;
    const { name, blob, leftOut } = made.value;
    handOver(name, blob);
    toast.show(
      leftOut.length > 0
        ? i18n.t('export_leftout', leftOut.length, [formatNumber(leftOut.length)])
        : i18n.t('saved_exported', [name]),
    );
    return true;
  } catch {
    toast.show(i18n.t('saved_exportfailed'));
    return false;
  }
}
