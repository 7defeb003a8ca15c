import { useMemo, useState } from 'preact/hooks';
import { Toast } from '@/components/controls/Toast';
import { createToastState } from '@/components/controls/toast-state';
import { ImportDialog } from '@/components/exchange/ImportDialog';
import { importFile } from '@/components/hooks/exchange/import-file';
import { tellChanged } from '@/components/hooks/records/tell-changed';
import { useApplyPreferences, useApplyTheme } from '@/components/hooks/settings/theme';
import { useOwnData } from '@/components/hooks/settings/use-own-data';
import { useScaleEditing } from '@/components/hooks/settings/use-scale-editing';
import { useSettings } from '@/components/hooks/settings/use-settings';
import { useShortcuts } from '@/components/hooks/settings/use-shortcuts';
import { StoreNotice } from '@/components/saved/StoreNotice';
import { Appearance } from '@/components/settings/Appearance';
import { Highlighting } from '@/components/settings/Highlighting';
import { Keyboard } from '@/components/settings/Keyboard';
import { ScaleSection } from '@/components/settings/ScaleSection';
import { Section } from '@/components/settings/Section';
import { SectionNav } from '@/components/settings/SectionNav';
import type { SettingsPatch } from '@/components/settings/setting-change';
import { YourData } from '@/components/settings/YourData';
import { i18n } from '@/lib/i18n/i18n';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { updateSettings } from '@/lib/settings/settings';
import type { ClaimlightDatabase } from '@/lib/store/database';
import type { ClaimStore } from '@/lib/store/types';
import styles from './Options.module.css';

interface Props {
  db: ClaimlightDatabase;
  store: ClaimStore;
}

/** The options: every change applies at once, and a change that is not kept goes back. */
export function Options({ db, store }: Props) {
  const toast = useMemo(createToastState, []);
  const known = useSettings();
  const settings = known ?? DEFAULT_SETTINGS;
  useApplyTheme(settings.theme);
  useApplyPreferences(settings);
  const editing = useScaleEditing(store, settings.scale);
  const shortcuts = useShortcuts();
  const data = useOwnData(db, toast);
  // An object of its own each time: what shows an old value again has to be drawn again.
  const [failed, setFailed] = useState<{ name: string } | null>(null);
  const [importing, setImporting] = useState(false);
  if (!known) return null;
  const onChange = (name: string, patch: SettingsPatch) =>
    void updateSettings(patch).then(
      () => setFailed(null),
      () => setFailed({ name }),
    );
  const props = { settings, onChange, failed: failed?.name ?? null };
  const readKeys = shortcuts.find(({ name }) => name === 'read-page')?.keys ?? [];
  return (
    <div class={styles.page}>
      <SectionNav />
      <main>
        <StoreNotice class={styles.notice} />
        <Highlighting {...props} toast={toast} readKeys={readKeys.join(' ')} />
        <ScaleSection editing={editing} toast={toast} />
        <Appearance {...props} />
        <Keyboard {...props} shortcuts={shortcuts} />
        <YourData data={data} toast={toast} onImport={() => setImporting(true)} />
        <Section
          id="privacy"
          title={i18n.t('options_privacy')}
          lead={i18n.t('options_privacytext')}
        />
      </main>
      {importing && (
        <ImportDialog
          importFrom={(file, watch) =>
            importFile(db, file, {
              ...watch,
              // The scale in use first: in it verdicts are looked up first.
              scales: [
                editing.shown,
                ...editing.scales.filter(({ id }) => id !== editing.shown.id),
              ],
              onChange: tellChanged,
            })
          }
          onClose={() => setImporting(false)}
        />
      )}
      <Toast state={toast} />
    </div>
  );
}
