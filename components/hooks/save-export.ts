import type { ToastState } from '@/components/controls/toast-state';
import type { ExportFormatId } from '@/lib/exchange/format';
import { i18n } from '@/lib/i18n/i18n';
import { readSettings } from '@/lib/settings/settings';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { handOver } from './hand-over';
import { openExport } from './open-export';

/** Everything that a format can hold; what is to be left out is asked for in the export dialog. */
const WISHES = {
  notes: true,
  passages: true,
  embed: false,
  publisher: { name: '', url: '', page: '' },
};

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
    const made = await (await openExport(db, claimIds)).make(format, WISHES, settings);
    if (!made.ok) return false;
    handOver(made.value.name, made.value.blob);
    toast.show(i18n.t('saved_exported', [made.value.name]));
    return true;
  } catch {
    toast.show(i18n.t('saved_exportfailed'));
    return false;
  }
}
