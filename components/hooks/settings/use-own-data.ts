import { useEffect, useState } from 'preact/hooks';
import type { ToastState } from '@/components/controls/toast-state';
import { forgetAllTyped } from '@/components/hooks/editing/unwritten-text';
import { backUp } from '@/components/hooks/exchange/back-up';
import { removeLeftovers } from '@/components/hooks/exchange/leftovers';
import { useLastBackup } from '@/components/hooks/exchange/use-last-backup';
import { tellChanged } from '@/components/hooks/records/tell-changed';
import { useDamaged } from '@/components/hooks/records/use-damaged';
import { useLive } from '@/components/hooks/use-live';
import { putLastBackup } from '@/lib/settings/last-backup';
import { resetSettings } from '@/lib/settings/settings';
import { countChangedSince } from '@/lib/store/changed-since';
import type { ClaimlightDatabase } from '@/lib/store/database';
import { countLive } from '@/lib/store/deleted';
import { eraseAll } from '@/lib/store/erase';
import { measureRecords, type RecordSizes } from '@/lib/store/sizes';
import { type Persistence, usePersistence } from './use-persistence';

/** What is kept on this device, and what can be done with all of it. */
export interface OwnData {
  /** Live claims and sources; null until they are counted. */
  counts: { claims: number; sources: number } | null;
  /** Bytes of records, as text; null until they are measured. */
  sizes: RecordSizes | null;
  /** Bytes in use and on offer, as the browser says; null where it does not. */
  usage: number | null;
  quota: number | null;
  /** ISO 8601; null for never. */
  lastBackup: string | null;
  /** Claims that were changed since then; null until they are counted. */
  changed: number | null;
  /** Records that could not be read and were set aside. */
  damaged: { count: number; save: () => void };
  backUp(): Promise<void>;
  persistence: Persistence;
  /** Deletes all records and settings. Resolves to whether that was done. */
  erase(): Promise<boolean>;
}

/** Follows what is kept. */
export function useOwnData(db: ClaimlightDatabase, toast: ToastState): OwnData {
  const counts =
    useLive(
      async () => ({
        claims: await countLive(db),
        sources: await db.sources.count(),
      }),
      [],
    ).value ?? null;
  const [sizes, setSizes] = useState<RecordSizes | null>(null);
  const [estimate, setEstimate] = useState<StorageEstimate>({});
  const lastBackup = useLastBackup() ?? null;
  const changed = useLive(() => countChangedSince(db, lastBackup), [lastBackup]).value ?? null;
  const damaged = useDamaged(db, toast);
  const persistence = usePersistence();
  useEffect(() => {
    if (!counts) return;
    let current = true;
    measureRecords(db).then(
      (measured) => current && setSizes(measured),
      () => null,
    );
    navigator.storage?.estimate().then(
      (said) => current && setEstimate(said),
      () => null,
    );
    return () => {
      current = false;
    };
  }, [counts?.claims, counts?.sources]);
  return {
    counts,
    sizes,
    usage: estimate.usage ?? null,
    quota: estimate.quota ?? null,
    ...{ lastBackup, changed, damaged, persistence },
    backUp: () => backUp(db, toast),
    async erase() {
      if (!(await eraseAll(db, { onChange: tellChanged })).ok) return false;
      forgetAllTyped();
      return Promise.all([resetSettings(), putLastBackup(null), removeLeftovers()]).then(
        () => true,
        () => false,
      );
    },
  };
}
