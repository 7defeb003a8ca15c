import type { ToastState } from '@/components/controls/toast-state';
import { handOver } from '@/components/hooks/exchange/hand-over';
import { useLive } from '@/components/hooks/use-live';
import { i18n } from '@/lib/i18n/i18n';
import { damagedFile } from '@/lib/store/damaged';
import type { ClaimlightDatabase } from '@/lib/store/database';

/** How many records were set aside as they do not fit, and the way to save them; `db` may come later. */
export function useDamaged(
  db: ClaimlightDatabase | null,
  toast: ToastState,
): { count: number; save: () => void } {
  const count = useLive(db && (() => db.damaged.count()), [db]).value ?? 0;
  const save = async () => {
    const file = db && (await damagedFile(db).catch(() => null));
    const day = new Date().toISOString().slice(0, 10);
    if (file) handOver(`claimlight-set-aside-${day}.json`, file);
    else toast.show(i18n.t('saved_exportfailed'));
  };
  return { count, save: () => void save() };
}
