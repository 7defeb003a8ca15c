import { useState } from 'preact/hooks';
import { Select } from '@/components/controls/Select';
import { Slider } from '@/components/controls/Slider';
import { Switch } from '@/components/controls/Switch';
import { i18n } from '@/lib/i18n/i18n';
import { STRENGTHS } from '@/lib/model/lamp';
import { LightSample } from './LightSample';
import { Section } from './Section';
import { SettingRow } from './SettingRow';
import type { SettingsProps } from './setting-change';

/** How highlights and Claimlight's own pages look. */
export function Appearance({ settings, onChange, failed }: SettingsProps) {
  const [moved, setMoved] = useState<number | null>(null);
  const strength = STRENGTHS.find((it) => it === moved) ?? settings.strength;
  return (
    <Section
      id="appearance"
      title={i18n.t('options_appearance')}
      lead={i18n.t('options_appearancelead')}
    >
      <SettingRow
        label={i18n.t('options_theme')}
        help={i18n.t('options_themehelp')}
        failed={failed === 'theme'}
      >
        <Select
          label={i18n.t('options_theme')}
          value={settings.theme}
          onChange={(theme) => onChange('theme', () => ({ theme }))}
          options={[
            ['system', i18n.t('options_system')],
            ['light', i18n.t('options_light')],
            ['dark', i18n.t('options_dark')],
          ]}
        />
      </SettingRow>
      <SettingRow
        label={i18n.t('options_strength')}
        help={i18n.t('options_strengthhelp')}
        failed={failed === 'strength'}
        below={<LightSample strength={strength} linesOnly={settings.linesOnly} />}
      >
        <Slider
          label={i18n.t('options_strength')}
          min={STRENGTHS[0]}
          max={STRENGTHS.length}
          value={strength}
          valueText={i18n.t(`options_strength${strength}`)}
          disabled={settings.linesOnly}
          onInput={setMoved}
          onChange={(value) => {
            setMoved(null);
            const chosen = STRENGTHS.find((it) => it === value);
            if (chosen) onChange('strength', () => ({ strength: chosen }));
          }}
        />
      </SettingRow>
      <SettingRow
        label={i18n.t('options_linesonly')}
        help={i18n.t('options_linesonlyhelp')}
        failed={failed === 'linesOnly'}
      >
        <Switch
          label={i18n.t('options_linesonly')}
          checked={settings.linesOnly}
          onChange={(linesOnly) => onChange('linesOnly', () => ({ linesOnly }))}
        />
      </SettingRow>
      <SettingRow
        label={i18n.t('options_quotesize')}
        help={i18n.t('options_quotesizehelp')}
        failed={failed === 'quoteSize'}
      >
        <Select
          label={i18n.t('options_quotesize')}
          value={settings.quoteSize}
          onChange={(quoteSize) => onChange('quoteSize', () => ({ quoteSize }))}
          options={[
            ['normal', i18n.t('options_quotenormal')],
            ['large', i18n.t('options_quotelarge')],
            ['largest', i18n.t('options_quotelargest')],
          ]}
        />
      </SettingRow>
    </Section>
  );
}
