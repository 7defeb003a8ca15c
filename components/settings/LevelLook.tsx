import { useState } from 'preact/hooks';
import { VerdictIcon } from '@/components/claim/VerdictIcon';
import verdict from '@/components/claim/verdict.module.css';
import { classes } from '@/components/controls/classes';
import { Dialog } from '@/components/controls/Dialog';
import { Field } from '@/components/controls/Field';
import { i18n } from '@/lib/i18n/i18n';
import { isTaken, type LevelPatch } from '@/lib/model/scale-edits';
import {
  type Scale,
  VERDICT_SLOTS,
  type VerdictLevel,
  type VerdictSlot,
} from '@/lib/model/verdict';
import styles from './looks.module.css';

interface Props {
  level: VerdictLevel;
  scale: Scale;
  onChange: (patch: LevelPatch) => void;
  onClose: () => void;
}

/** Shape, colour with its line, and rating of a level. What another level looks like is not offered. */
export function LevelLook({ level, scale, onChange, onClose }: Props) {
  return (
    <Dialog title={i18n.t('options_lookof', [level.word])} width={440} onClose={onClose}>
      <div class={styles.dialog}>
        <Looks
          title={i18n.t('options_shape')}
          value={level.shape}
          name={(shape) => i18n.t(`shape_${key(shape)}`)}
          isTaken={(shape) => isTaken(scale, level.id, { shape, slot: level.slot })}
          onChange={(shape) => onChange({ shape })}
          draw={(shape) => (
            <span class={classes(styles.swatch, verdict[level.slot])}>
              <VerdictIcon of={shape} size={18} />
            </span>
          )}
        />
        <Looks
          title={i18n.t('options_colour')}
          value={level.slot}
          name={(slot) => i18n.t(`slot_${key(slot)}`)}
          isTaken={(slot) => isTaken(scale, level.id, { shape: level.shape, slot })}
          onChange={(slot) => onChange({ slot })}
          draw={(slot) => (
            <span class={classes(styles.swatch, verdict[slot])}>
              <i class={classes(styles.line, styles[`line-${slot}`])} />
            </span>
          )}
        />
        <Rating rating={level.rating} onChange={(rating) => onChange({ rating })} />
      </div>
    </Dialog>
  );
}

/** Texts have no hyphens in their names. */
const key = (slot: VerdictSlot) => slot.replace('-', '') as 'true' | 'mostlytrue' | 'half';

interface LooksProps {
  title: string;
  value: VerdictSlot;
  name: (slot: VerdictSlot) => string;
  isTaken: (slot: VerdictSlot) => boolean;
  onChange: (slot: VerdictSlot) => void;
  draw: (slot: VerdictSlot) => preact.ComponentChild;
}

function Looks({ title, value, name, isTaken: taken, onChange, draw }: LooksProps) {
  return (
    <fieldset class={styles.looks}>
      <legend>{title}</legend>
      {VERDICT_SLOTS.map((slot) => (
        <label key={slot} title={taken(slot) ? i18n.t('options_samelook') : name(slot)}>
          <input
            type="radio"
            name={title}
            aria-label={name(slot)}
            checked={slot === value}
            disabled={taken(slot)}
            onChange={() => onChange(slot)}
          />
          {draw(slot)}
        </label>
      ))}
      <p>{name(value)}</p>
    </fieldset>
  );
}

/** The number that published checks bear; empty for a level that is no point on the scale. */
function Rating({
  rating,
  onChange,
}: {
  rating: number | null;
  onChange: (rating: number | null) => void;
}) {
  const [typed, setTyped] = useState(rating === null ? '' : String(rating));
  const read = (text: string) => (text.trim() === '' ? null : Number(text.replace(',', '.')));
  const value = read(typed);
  const wrong = value !== null && !Number.isFinite(value);
  return (
    <div class={styles.rating}>
      <b>{i18n.t('options_rating')}</b>
      <p>{i18n.t('options_ratinghelp')}</p>
      <Field
        label={i18n.t('options_rating')}
        value={typed}
        error={wrong ? i18n.t('options_badrating') : undefined}
        onInput={(text) => {
          setTyped(text);
          const now = read(text);
          if (now === null || Number.isFinite(now)) onChange(now);
        }}
      />
    </div>
  );
}
