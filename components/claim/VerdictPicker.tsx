import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { classes } from '@/components/controls/classes';
import { Key } from '@/components/controls/Keys';
import text from '@/components/controls/text.module.css';
import { i18n } from '@/lib/i18n/i18n';
import type { Scale, VerdictLevel } from '@/lib/model/verdict';
import { VerdictIcon } from './VerdictIcon';
import styles from './VerdictPicker.module.css';
import verdict from './verdict.module.css';

/** Levels that stand in one row; more are shared out between two. */
const ONE_ROW = 6;

interface Props {
  scale: Scale;
  /** Id of the chosen level, if any. */
  chosen: string | null;
  onChoose: (level: VerdictLevel | null) => void;
  /** Below the levels. */
  children?: ComponentChildren;
}

/**
 * The levels of a scale as a radio group, with what the chosen one means. Arrows only move the
 * focus, Space or Enter chooses, as ARIA allows where choosing has consequences: a browser's own
 * arrows would give, and keep in the claim's history, each verdict that is passed on the way.
 */
export function VerdictPicker({ scale, chosen, onChoose, children }: Props) {
  const name = useId();
  const { levels } = scale;
  const level = levels.find(({ id }) => id === chosen);
  const last = levels.at(-1);
  return (
    <section class={styles.section}>
      <div class={styles.head}>
        <h3 class={text.label} id={`${name}-label`}>
          {i18n.t('verdict_label')}
        </h3>
        {level ? (
          <Button
            variant="quiet"
            onClick={({ currentTarget }) => {
              // This button goes, and its focus with it.
              currentTarget.closest('section')?.querySelector<HTMLElement>(':checked')?.focus();
              onChoose(null);
            }}
          >
            {i18n.t('verdict_clear')}
          </Button>
        ) : (
          <span class={text.help} aria-hidden="true">
            {i18n.t('verdict_keys')} <Key name={levels[0]?.key ?? ''} /> {i18n.t('verdict_keysto')}{' '}
            <Key name={last?.key ?? ''} />
          </span>
        )}
      </div>
      <div
        class={classes(styles.picker, levels.length > ONE_ROW && styles.wrapping)}
        style={{ '--columns': Math.ceil(levels.length / 2) }}
        role="radiogroup"
        aria-labelledby={`${name}-label`}
        onKeyDown={moveFocus}
      >
        {levels.map((item) => (
          <label
            key={item.id}
            class={classes(
              verdict[item.slot],
              // A level off the scale stands a little apart from the points on it.
              item === last && item.rating === null && levels.length <= ONE_ROW && styles.apart,
            )}
            title={`${item.word} (${item.key})`}
          >
            <input
              type="radio"
              name={name}
              aria-label={item.word}
              checked={item.id === chosen}
              onChange={() => onChoose(item)}
            />
            <VerdictIcon of={item.shape} size={20} />
            <span aria-hidden="true">{item.word}</span>
          </label>
        ))}
      </div>
      {level && <p class={classes(text.help, styles.meaning)}>{level.meaning}</p>}
      {children && <div class={styles.below}>{children}</div>}
    </section>
  );
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function moveFocus(event: TargetedKeyboardEvent<HTMLElement>): void {
  const radios = [...event.currentTarget.querySelectorAll('input')];
  const at = radios.indexOf(event.target as HTMLInputElement);
  const radio = radios[at];
  if (!radio || event.ctrlKey || event.altKey || event.metaKey) return;
  const sideways = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
  const mirrored = sideways && getComputedStyle(radio).direction === 'rtl';
  const step = (STEPS[event.key] ?? 0) * (mirrored ? -1 : 1);
  if (step !== 0) radios[(at + step + radios.length) % radios.length]?.focus();
  else if (event.key === 'Enter') radio.click();
  else return;
  event.preventDefault();
}
