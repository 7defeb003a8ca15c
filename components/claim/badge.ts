import { i18n } from '@/lib/i18n/i18n';
import { levelOf, type Scale, type Verdict, type VerdictSlot } from '@/lib/model/verdict';

/** What a badge needs of a verdict. */
export interface Badge {
  word: string;
  slot: VerdictSlot;
  shape: VerdictSlot;
}

/** A saved claim's badge; a level that is gone keeps the word it had when it was given. */
export function badgeOf(scales: readonly Scale[], verdict: Verdict | null): Badge {
  const unrated = { word: i18n.t('verdict_unrated'), slot: 'unrated', shape: 'unrated' } as const;
  if (!verdict) return unrated;
  return levelOf(scales, verdict) ?? { ...unrated, word: verdict.word ?? verdict.value };
}
