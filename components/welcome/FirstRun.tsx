import { useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { ChoiceCards } from '@/components/controls/ChoiceCards';
import { Icon } from '@/components/controls/Icon';
import { Logo } from '@/components/controls/Logo';
import { i18n } from '@/lib/i18n/i18n';
import type { Settings } from '@/lib/model/settings';
import { ReadingGuide } from './ReadingGuide';
import styles from './welcome.module.css';

interface Props {
  settings: Settings;
  /** Whether the browser lets us into all sites already. */
  granted: boolean;
  /** The keys that step through the claims of a page; none where they are not set. */
  stepKeys: readonly string[];
  /** Resolves to whether pages can be read as they open; rejects where the choice was not kept. */
  onStart: (highlight: 'articles' | 'click') => Promise<boolean>;
  onImport: () => void;
}

/** The first screen: what this is, one choice, one button, and how a lit page is read. */
export function FirstRun({ settings, granted, stepKeys, onStart, onImport }: Props) {
  const [choice, setChoice] = useState<'articles' | 'click'>(
    settings.highlight === 'click' ? 'click' : 'articles',
  );
  const [outcome, setOutcome] = useState<'ready' | 'refused' | 'failed' | null>(null);
  const start = () =>
    void onStart(choice).then(
      (allowed) => setOutcome(allowed ? 'ready' : 'refused'),
      () => setOutcome('failed'),
    );
  return (
    <main class={styles.page}>
      <section class={styles.start}>
        <p class={styles.brand}>
          <Logo size={28} />
          {i18n.t('extension_name')}
        </p>
        <div class={styles.middle}>
          <div>
            <h1>{i18n.t('welcome_title')}</h1>
            <p class={styles.lead}>{i18n.t('welcome_lead')}</p>
          </div>
          <div class={styles.choice}>
            <h2>{i18n.t('welcome_choice')}</h2>
            <ChoiceCards
              stacked
              label={i18n.t('welcome_choice')}
              value={choice}
              onChange={setChoice}
              options={[
                {
                  id: 'articles',
                  title: i18n.t('welcome_articles'),
                  text: i18n.t(granted ? 'welcome_articleshelp' : 'welcome_articlesask'),
                },
                { id: 'click', title: i18n.t('welcome_click'), text: i18n.t('welcome_clickhelp') },
              ]}
            />
          </div>
          <div class={styles.buttons}>
            <Button variant="primary" size="normal" onClick={start}>
              {i18n.t('welcome_start')}
            </Button>
            <Button variant="quiet" size="normal" onClick={onImport}>
              {i18n.t('welcome_import')}
            </Button>
          </div>
          <p class={styles.outcome} role="status">
            {outcome && i18n.t(`welcome_${outcome}`)}
          </p>
          <div class={styles.promise}>
            <Icon name="device" />
            <p>
              {i18n.t('options_privacyshort')} {i18n.t('welcome_why')}
            </p>
          </div>
        </div>
      </section>
      <ReadingGuide stepKeys={stepKeys} />
    </main>
  );
}
