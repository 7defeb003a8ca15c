import { Select } from '@/components/controls/Select';
import { i18n } from '@/lib/i18n/i18n';
import type { SettingsProps } from './Highlighting';
import { SettingRow } from './SettingRow';
import styles from './settings.module.css';

/** How Claimlight's own pages look. */
export function Appearance({ settings, onChange }: SettingsProps) {
  return (
    <section class={styles.section}>
      <h2>{i18n.t('options_appearance')}</h2>
      <SettingRow label={i18n.t('options_theme')} help={i18n.t('options_themehelp')}>
        <Select
          label={i18n.t('options_theme')}
          value={settings.theme}
          onChange={(theme) => onChange(() => ({ theme }))}
          options={[
            ['system', i18n.t('options_system')],
            ['light', i18n.t('options_light')],
            ['dark', i18n.t('options_dark')],
          ]}
        />
      </SettingRow>
    </section>
  );
}
