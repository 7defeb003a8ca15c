import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { KeyList } from '@/components/controls/KeyList';
import { Toast } from '@/components/controls/Toast';
import { createToastState } from '@/components/controls/toast-state';
import { useBackupReminder } from '@/components/hooks/exchange/use-backup-reminder';
import { useDamaged } from '@/components/hooks/records/use-damaged';
import { useApplyPreferences, useApplyTheme } from '@/components/hooks/settings/theme';
import { useScales } from '@/components/hooks/settings/use-scales';
import { useSettings } from '@/components/hooks/settings/use-settings';
import { useStorage } from '@/components/hooks/settings/use-storage';
import { useKeys } from '@/components/hooks/use-keys';
import { useRoute } from '@/components/hooks/use-route';
import frame from '@/components/library/frame.module.css';
import { LibraryFoot } from '@/components/library/LibraryFoot';
import { LibraryNav } from '@/components/library/LibraryNav';
import { libraryKeys } from '@/components/library/library-keys';
import { BackupNotice } from '@/components/saved/BackupNotice';
import { DamagedNotice } from '@/components/saved/DamagedNotice';
import { LostNotice } from '@/components/saved/LostNotice';
import { StoreNotice } from '@/components/saved/StoreNotice';
import { i18n } from '@/lib/i18n/i18n';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import type { ClaimlightDatabase } from '@/lib/store/database';
import type { ClaimStore } from '@/lib/store/types';
import { useCounts } from './use-counts';
import { VIEWS } from './views';

interface Props {
  db: ClaimlightDatabase;
  store: ClaimStore;
}

/** The library: everything that is kept, a view at a time, each with an address of its own. */
export function Library({ db, store }: Props) {
  const toast = useMemo(createToastState, []);
  const settings = useSettings() ?? DEFAULT_SETTINGS;
  useApplyTheme(settings.theme);
  useApplyPreferences(settings);
  const { route, go } = useRoute();
  const { scales } = useScales(store);
  const [isShown, setShown] = useState(false);
  const counts = useCounts(db, store, isShown);
  useEffect(() => {
    if (isShown) void store.purge();
  }, [store, isShown]);
  const bytes = useStorage(counts);
  const damaged = useDamaged(isShown ? db : null, toast);
  const reminder = useBackupReminder(isShown ? db : null, toast);
  const [dialog, setDialog] = useState<{ content: ComponentChild } | null>(null);
  const shown = VIEWS.find(({ id }) => id === route.view) ?? VIEWS[0];
  useEffect(() => {
    document.title = i18n.t('library_title', [shown.name()]);
  }, [shown]);
  const openDialog = (content: (close: () => void) => ComponentChild) =>
    setDialog({ content: content(() => setDialog(null)) });
  const showKeys = () =>
    openDialog((onClose) => <KeyList entries={libraryKeys()} onClose={onClose} />);
  useKeys({ '?': showKeys });
  return (
    <div class={frame.library}>
      <div class={frame.notices}>
        <StoreNotice />
        <LostNotice />
        <DamagedNotice count={damaged.count} onSave={damaged.save} />
        <BackupNotice reminder={reminder} />
      </div>
      <LibraryNav
        current={shown.id}
        entries={VIEWS.map(({ id, icon, name, count }) => ({
          ...{ id, icon, name: name() },
          count: count?.(counts),
        }))}
      />
      <shown.View
        key={shown.id}
        {...{ db, store, scales, toast, go, openDialog, showKeys }}
        onShown={() => setShown(true)}
        scale={settings.scale}
        query={route.query}
      />
      <LibraryFoot bytes={bytes} onSettings={() => void browser.runtime.openOptionsPage()} />
      {dialog?.content}
      <Toast state={toast} />
    </div>
  );
}
