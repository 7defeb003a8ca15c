import { levelOf, type Scale, type Verdict } from '@/lib/model/verdict';

/**
 * What a verdict is called, `inWords` of a language. Where its level has another name since, the
 * name it was given under follows in brackets; where the level is gone, that name stands alone.
 */
export function verdictWord(
  scales: readonly Scale[],
  verdict: Verdict,
  inWords: (scale: Scale) => Scale,
): string {
  const level = levelOf(scales, verdict);
  const then = verdict.word ?? verdict.value;
  if (!level) return then;
  const now = levelOf(scales.map(inWords), verdict)?.word ?? level.word;
  return verdict.word === undefined || [now, level.word].includes(then) ? now : `${now} (${then})`;
}
