import { i18n } from '@/lib/i18n/i18n';
import { levelOf, type Scale, type Verdict, type VerdictSlot } from '@/lib/model/verdict';

/** What a badge needs of a verdict. */
export interface Badge {
  word: string;
  slot: VerdictSlot;
  shape: VerdictSlot;
}

/** What names a level; `word` is what it was called when it was given. */
type Choice = Pick<Verdict, 'scale' | 'value' | 'word'>;

/** A saved claim's badge; a level that is gone keeps the word it had when it was given. */
export function badgeOf(scales: readonly Scale[], verdict: Choice | null): Badge {
  const unrated = { word: i18n.t('verdict_unrated'), slot: 'unrated', shape: 'unrated' } as const;
  if (!verdict) return unrated;
  return levelOf(scales, verdict) ?? { ...unrated, word: verdict.word ?? verdict.value };
}

/** The words of levels in a list, with the scale beside those that several scales in it have. */
export function levelNames(
  scales: readonly Scale[],
  listed: Iterable<Choice | null>,
): (verdict: Choice | null) => string {
  const words = [...listed].map((verdict) => badgeOf(scales, verdict).word);
  return (verdict) => {
    const { word } = badgeOf(scales, verdict);
    const scale = scales.find(({ id }) => id === verdict?.scale);
    const isOneOfSeveral = words.indexOf(word) !== words.lastIndexOf(word);
    return scale && isOneOfSeveral ? `${word} · ${scale.name}` : word;
  };
}
