import type { Scale, Verdict, VerdictLevel } from '@/lib/model/verdict';

/** The level a verdict names, where its scale still has it. */
export function levelOf(
  scales: readonly Scale[],
  { scale, value }: Verdict,
): VerdictLevel | undefined {
  return scales.find(({ id }) => id === scale)?.levels.find(({ id }) => id === value);
}

/**
 * What a verdict is called. Where its level has another name since, the name it was given under
 * follows in brackets; where the level is gone, that name stands alone.
 */
export function verdictWord(scales: readonly Scale[], verdict: Verdict): string {
  const level = levelOf(scales, verdict);
  const then = verdict.word ?? verdict.value;
  if (!level) return then;
  return verdict.word && verdict.word !== level.word ? `${level.word} (${then})` : level.word;
}
