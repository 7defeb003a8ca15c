import { ENTITY_GROUPS, ENTITY_ICONS } from '@/components/claim/EntityChip';
import { Chip } from '@/components/controls/Chip';
import { Switch } from '@/components/controls/Switch';
import { i18n } from '@/lib/i18n/i18n';
import type { Settings } from '@/lib/model/settings';
import { SettingRow } from './SettingRow';
import styles from './settings.module.css';

export interface SettingsProps {
  settings: Settings;
  onChange: (patch: (settings: Settings) => Partial<Settings>) => void;
}

/** When pages are read and what is lit on them. */
export function Highlighting({ settings, onChange }: SettingsProps) {
  const { threshold } = settings;
  const thresholdText = i18n.t('options_threshold', [threshold]);
  return (
    <section class={styles.section}>
      <h2>{i18n.t('options_highlighting')}</h2>
      <div class={styles.choices} role="radiogroup" aria-label={i18n.t('options_when')}>
        {(['articles', 'click'] as const).map((highlight) => (
          <label key={highlight}>
            <input
              type="radio"
              name="highlight"
              checked={settings.highlight === highlight}
              onChange={() => onChange(() => ({ highlight }))}
            />
            <b>{i18n.t(`options_${highlight}`)}</b>
            <span>{i18n.t(`options_${highlight}help`)}</span>
          </label>
        ))}
      </div>
      <SettingRow label={thresholdText} help={i18n.t('options_thresholdhelp')}>
        <input
          type="range"
          class={styles.range}
          min={0}
          max={95}
          step={5}
          aria-label={thresholdText}
          value={threshold}
          onChange={(event) => {
            const value = event.currentTarget.valueAsNumber;
            onChange(() => ({ threshold: value }));
          }}
        />
      </SettingRow>
      <SettingRow label={i18n.t('options_entities')} help={i18n.t('options_entitieshelp')}>
        <fieldset class={styles.kinds} aria-label={i18n.t('options_entities')}>
          {ENTITY_GROUPS.map((group) => (
            <Chip
              key={group}
              icon={ENTITY_ICONS[group]}
              label={i18n.t(`entities_${group}`)}
              pressed={settings.entities[group]}
              onClick={() =>
                onChange(({ entities }) => ({
                  entities: { ...entities, [group]: !entities[group] },
                }))
              }
            />
          ))}
        </fieldset>
      </SettingRow>
      <SettingRow label={i18n.t('options_linesonly')} help={i18n.t('options_linesonlyhelp')}>
        <Switch
          label={i18n.t('options_linesonly')}
          checked={settings.linesOnly}
          onChange={(linesOnly) => onChange(() => ({ linesOnly }))}
        />
      </SettingRow>
    </section>
  );
}
