import { useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { IconButton } from '@/components/controls/IconButton';
import { Key } from '@/components/controls/Keys';
import { openShortcutSettings, type Shortcut } from '@/components/hooks/settings/use-shortcuts';
import { useKeys } from '@/components/hooks/use-keys';
import { i18n } from '@/lib/i18n/i18n';
import { AllKeys } from './AllKeys';
import keyStyles from './keys.module.css';
import { Section } from './Section';
import { Failed } from './SettingRow';
import type { SettingsProps } from './setting-change';
import styles from './settings.module.css';

/** Which keys are bound, where to change them, and all of them. */
export function Keyboard({
  settings,
  onChange,
  failed,
  shortcuts,
}: SettingsProps & { shortcuts: readonly Shortcut[] }) {
  const [all, setAll] = useState(false);
  const [closed, setClosed] = useState(false);
  useKeys({ '?': () => setAll(true) });
  const change = async () => setClosed(!(await openShortcutSettings()));
  const { letterKeys } = settings;
  return (
    <Section id="keyboard" title={i18n.t('options_keyboard')} lead={i18n.t('options_keyboardlead')}>
      <ul class={styles.box}>
        {shortcuts.map(({ name, text, keys }) => (
          <li key={name} class={keyStyles.shortcut}>
            <span>{text}</span>
            <span class={keyStyles.keys}>
              {keys.length > 0
                ? keys.map((key) => <Key key={key} name={key} />)
                : i18n.t('options_nokeys')}
            </span>
            <IconButton
              icon="edit"
              label={i18n.t('options_changekeys', [text])}
              onClick={() => void change()}
            />
          </li>
        ))}
      </ul>
      <p class={styles.under}>
        {i18n.t(import.meta.env.FIREFOX ? 'options_rebindfirefox' : 'options_rebind')}
      </p>
      <Failed failed={closed}>{i18n.t('options_rebindfailed')}</Failed>
      <div class={keyStyles.buttons}>
        <Button variant="quiet" onClick={() => setAll(true)}>
          {i18n.t('options_allkeys')}
        </Button>
        <Button
          variant="quiet"
          onClick={() => onChange('letterKeys', () => ({ letterKeys: !letterKeys }))}
        >
          {i18n.t(letterKeys ? 'options_lettersoff' : 'options_letterson')}
        </Button>
      </div>
      {!letterKeys && <p class={styles.under}>{i18n.t('options_lettersareoff')}</p>}
      <Failed failed={failed === 'letterKeys'} />
      {all && <AllKeys shortcuts={shortcuts} letters={letterKeys} onClose={() => setAll(false)} />}
    </Section>
  );
}
