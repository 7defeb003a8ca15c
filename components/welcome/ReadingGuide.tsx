import { VerdictBadge } from '@/components/claim/VerdictBadge';
import { Key } from '@/components/controls/Keys';
import { i18n } from '@/lib/i18n/i18n';
import { scaleInWords } from '@/lib/i18n/scale-words';
import { PRESET_SCALES } from '@/lib/model/scales';
import styles from './welcome.module.css';

/** A paragraph lit as pages are, and what light, line and hairline say. */
export function ReadingGuide({ stepKeys }: { stepKeys: readonly string[] }) {
  const half = PRESET_SCALES.map(scaleInWords)[0]?.levels.find(({ id }) => id === 'half');
  return (
    <section class={styles.guide} aria-label={i18n.t('welcome_example')}>
      <div class={styles.sheet}>
        <p class={styles.how}>{i18n.t('welcome_how')}</p>
        <p class={styles.text}>
          {i18n.t('welcome_text1')} <span class={styles.name}>{i18n.t('welcome_textname')}</span>{' '}
          {i18n.t('welcome_text2')} <span class={styles.saved}>{i18n.t('welcome_textsaved')}</span>{' '}
          <span class={styles.strong}>{i18n.t('welcome_textstrong')}</span>{' '}
          {i18n.t('welcome_text3')} <span class={styles.weak}>{i18n.t('welcome_textweak')}</span>
        </p>
      </div>
      <ul class={styles.legend}>
        <li>
          <span class={styles.strong}>{i18n.t('welcome_light')}</span>
          <p>{i18n.t('welcome_lighthelp')}</p>
        </li>
        <li>
          <span class={styles.saved}>{i18n.t('welcome_line')}</span>
          <p>
            {i18n.t('welcome_linehelp')} {half && <VerdictBadge badge={half} />}
          </p>
        </li>
        <li>
          <span class={styles.name}>{i18n.t('welcome_name')}</span>
          <p>{i18n.t('welcome_namehelp')}</p>
        </li>
      </ul>
      {stepKeys.length > 0 && (
        <p class={styles.step}>
          {i18n.t('welcome_step')}{' '}
          {stepKeys.map((key) => (
            <Key key={key} name={key} />
          ))}
        </p>
      )}
    </section>
  );
}
