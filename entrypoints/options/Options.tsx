import { useMemo } from 'preact/hooks';
import { Logo } from '@/components/controls/Logo';
import { Toast } from '@/components/controls/Toast';
import { createToastState } from '@/components/controls/toast-state';
import { useApplyTheme } from '@/components/hooks/theme';
import { useSettings } from '@/components/hooks/use-settings';
import { Appearance } from '@/components/settings/Appearance';
import { Highlighting } from '@/components/settings/Highlighting';
import { SiteRules } from '@/components/settings/SiteRules';
import { i18n } from '@/lib/i18n/i18n';
import type { Settings } from '@/lib/model/settings';
import { updateSettings } from '@/lib/settings/settings';
import styles from './Options.module.css';

/** The options: every change applies at once, and a change that is not kept goes back. */
export function Options() {
  const toast = useMemo(createToastState, []);
  const settings = useSettings();
  useApplyTheme(settings?.theme ?? 'system');
  if (!settings) return null;
  const change = (patch: (settings: Settings) => Partial<Settings>) =>
    void updateSettings(patch).catch(() => toast.show(i18n.t('options_failed')));
  return (
    <main class={styles.page}>
      <header>
        <h1>
          <Logo size={24} />
          {i18n.t('options_title')}
        </h1>
        <p>{i18n.t('options_lead')}</p>
      </header>
      <Highlighting settings={settings} onChange={change} />
      <SiteRules settings={settings} onChange={change} toast={toast} />
      <Appearance settings={settings} onChange={change} />
      <footer>{i18n.t('options_privacy')}</footer>
      <Toast state={toast} />
    </main>
  );
}
