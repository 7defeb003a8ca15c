import { i18n } from '@/lib/i18n/i18n';
import type { Scale, Verdict, VerdictLevel, VerdictSlot } from '@/lib/model/verdict';

/** What a badge needs of a verdict. */
export interface Badge {
  word: string;
  slot: VerdictSlot;
  shape: VerdictSlot;
}

/** The level a verdict names, where its scale still has it. */
export function levelOf(scales: readonly Scale[], verdict: Verdict): VerdictLevel | undefined {
  return scales
    .find(({ id }) => id === verdict.scale)
    ?.levels.find(({ id }) => id === verdict.value);
}

/** A saved claim's badge; a level that is gone keeps the word it had when it was given. */
export function badgeOf(scales: readonly Scale[], verdict: Verdict | null): Badge {
  const unrated = { word: i18n.t('verdict_unrated'), slot: 'unrated', shape: 'unrated' } as const;
  if (!verdict) return unrated;
  return levelOf(scales, verdict) ?? { ...unrated, word: verdict.word ?? verdict.value };
}
