import { useMemo } from 'preact/hooks';
import type { ToastState } from '@/components/controls/toast-state';
import { offeredFormats } from '@/components/hooks/exchange/offered-formats';
import type { OfferedFormat } from '@/components/saved/FormatMenu';
import type { ExportFormatId } from '@/lib/exchange/format';
import type { ClaimlightDatabase } from '@/lib/store/database';
import type { ClaimStore } from '@/lib/store/types';
import { openLibrary } from './open-library';
import { type SavedActions, savedActions } from './saved-actions';

/** What popup and side panel do with saved claims. */
export interface SavedSurface {
  actions: SavedActions;
  formats: readonly OfferedFormat[];
  onExport: (ids: readonly string[] | null, format: ExportFormatId) => Promise<void>;
  onLibrary: () => void;
  onImport: () => void;
}

/** What is asked for before `records` have come is done once they have. They have to be the same each time. */
export function useSavedSurface(
  records: Promise<{ db: ClaimlightDatabase; store: ClaimStore }>,
  toast: ToastState,
): SavedSurface {
  const actions = useMemo(
    () =>
      savedActions(
        records.then(({ store }) => store),
        toast,
      ),
    [records, toast],
  );
  return {
    actions,
    formats: useMemo(offeredFormats, []),
    async onExport(ids, format) {
      const { db } = await records;
      // Most openings export nothing, so its code comes when asked for.
      const { saveExport } = await import('@/components/hooks/exchange/save-export');
      await saveExport(db, ids, toast, format);
    },
    onLibrary: () => void openLibrary(),
    onImport: () => void openLibrary('#/claims?dialog=import'),
  };
}
