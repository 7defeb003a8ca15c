import { PRESET_SCALES } from '@/lib/model/scales';
import type { Scale, VerdictLevel } from '@/lib/model/verdict';
import { i18n } from './i18n';

const SCALE_KEYS = {
  truth: 'scale_truth',
  context: 'scale_context',
  'yes-no': 'scale_yesno',
} as const;

const LEVEL_KEYS = {
  true: 'level_true',
  'mostly-true': 'level_mostlytrue',
  half: 'level_half',
  'mostly-false': 'level_mostlyfalse',
  false: 'level_false',
  unverifiable: 'level_unverifiable',
  correct: 'level_correct',
  'needs-context': 'level_needscontext',
  incorrect: 'level_incorrect',
  unproven: 'level_unproven',
  confirmed: 'level_confirmed',
  refuted: 'level_refuted',
  unclear: 'level_unclear',
} as const;

/**
 * A scale in the reader's language: what a preset says is translated, what a person wrote in its
 * place, and any other scale, is given back as it is.
 */
export function scaleInWords(scale: Scale): Scale {
  const preset = PRESET_SCALES.find(({ id }) => id === scale.id);
  if (!preset) return scale;
  const key = keyOf(SCALE_KEYS, scale.id);
  const name = key && scale.name === preset.name ? i18n.t(key) : scale.name;
  return { ...scale, name, levels: scale.levels.map((level) => levelInWords(level, preset)) };
}

function levelInWords(level: VerdictLevel, preset: Scale): VerdictLevel {
  const original = preset.levels.find(({ id }) => id === level.id);
  const key = keyOf(LEVEL_KEYS, level.id);
  if (!original || !key) return level;
  return {
    ...level,
    word: level.word === original.word ? i18n.t(key) : level.word,
    meaning: level.meaning === original.meaning ? i18n.t(`${key}_meaning`) : level.meaning,
  };
}

const keyOf = <K extends string, V>(keys: Record<K, V>, id: string): V | undefined =>
  Object.hasOwn(keys, id) ? keys[id as K] : undefined;
