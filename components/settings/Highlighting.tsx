import { useState } from 'preact/hooks';
import { ENTITY_GROUPS, ENTITY_ICONS } from '@/components/claim/EntityChip';
import { Chip } from '@/components/controls/Chip';
import { ChoiceCards } from '@/components/controls/ChoiceCards';
import { Slider } from '@/components/controls/Slider';
import { Switch } from '@/components/controls/Switch';
import type { ToastState } from '@/components/controls/toast-state';
import { i18n } from '@/lib/i18n/i18n';
import { Section } from './Section';
import { Failed, SettingRow } from './SettingRow';
import { SiteRules } from './SiteRules';
import type { SettingsProps } from './setting-change';
import styles from './settings.module.css';

interface Props extends SettingsProps {
  toast: ToastState;
  /** The browser's keys for reading a page; empty where none are set. */
  readKeys: string;
}

const NAMES = ENTITY_GROUPS.filter((group) => group !== 'quantity');

/** When pages are read and what is lit on them. */
export function Highlighting({ toast, readKeys, ...rest }: Props) {
  const { settings, onChange, failed } = rest;
  const [moved, setMoved] = useState<number | null>(null);
  const threshold = i18n.t('options_threshold', [moved ?? settings.threshold]);
  const anyNames = NAMES.some((group) => settings.entities[group]);
  const clickHelp = readKeys
    ? i18n.t('options_clickkeyshelp', [readKeys])
    : i18n.t('options_clickhelp');
  const setNames = (on: boolean, only?: (typeof NAMES)[number]) =>
    onChange('entities', ({ entities }) => ({
      entities: {
        ...entities,
        ...Object.fromEntries((only ? [only] : NAMES).map((group) => [group, on])),
      },
    }));
  return (
    <Section
      id="highlighting"
      title={i18n.t('options_highlighting')}
      lead={i18n.t('options_highlightinglead')}
    >
      <ChoiceCards
        label={i18n.t('options_when')}
        value={settings.highlight}
        options={(['articles', 'click', 'listed'] as const).map((id) => ({
          id,
          title: i18n.t(`options_${id}`),
          text: id === 'click' ? clickHelp : i18n.t(`options_${id}help`),
        }))}
        onChange={(highlight) => onChange('highlight', () => ({ highlight }))}
      />
      <Failed failed={failed === 'highlight'} />
      <SiteRules {...rest} toast={toast} />
      <SettingRow
        label={threshold}
        help={i18n.t('options_thresholdhelp')}
        failed={failed === 'threshold'}
      >
        <Slider
          label={i18n.t('options_thresholdname')}
          min={0}
          max={95}
          step={5}
          value={moved ?? settings.threshold}
          onInput={setMoved}
          onChange={(value) => {
            setMoved(null);
            onChange('threshold', () => ({ threshold: value }));
          }}
        />
      </SettingRow>
      <SettingRow
        label={i18n.t('options_entities')}
        help={i18n.t('options_entitieshelp')}
        failed={failed === 'entities'}
        below={
          anyNames && (
            <fieldset class={styles.kinds} aria-label={i18n.t('options_entitykinds')}>
              {NAMES.map((group) => (
                <Chip
                  key={group}
                  icon={ENTITY_ICONS[group]}
                  label={i18n.t(`entities_${group}`)}
                  pressed={settings.entities[group]}
                  onClick={() => setNames(!settings.entities[group], group)}
                />
              ))}
            </fieldset>
          )
        }
      >
        <Switch
          label={i18n.t('options_entities')}
          checked={anyNames}
          onChange={(on) => setNames(on)}
        />
      </SettingRow>
      <SettingRow
        label={i18n.t('options_quantities')}
        help={i18n.t('options_quantitieshelp')}
        failed={failed === 'quantities'}
      >
        <Switch
          label={i18n.t('options_quantities')}
          checked={settings.entities.quantity}
          onChange={(quantity) =>
            onChange('quantities', ({ entities }) => ({ entities: { ...entities, quantity } }))
          }
        />
      </SettingRow>
      <SettingRow
        label={i18n.t('options_margin')}
        help={i18n.t('options_marginhelp')}
        failed={failed === 'margin'}
      >
        <Switch
          label={i18n.t('options_margin')}
          checked={settings.margin}
          onChange={(margin) => onChange('margin', () => ({ margin }))}
        />
      </SettingRow>
      <SettingRow
        label={i18n.t('options_pill')}
        help={i18n.t('options_pillhelp')}
        failed={failed === 'pill'}
      >
        <Switch
          label={i18n.t('options_pill')}
          checked={settings.pill}
          onChange={(pill) => onChange('pill', () => ({ pill }))}
        />
      </SettingRow>
    </Section>
  );
}
