/** How strongly claims may be lit, softest first; 3 is what the highlight sheets say. */
export const STRENGTHS = [1, 2, 3, 4, 5] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What the alphas of the lamp's colour are multiplied by, from strength 1 on. */
const FACTORS = [0.5, 0.75, 1, 1.25, 1.5];

/** Alphas of the lamp's colour: grades 1 to 3 of claims, and under the pointer. */
export interface LampAlphas {
  claim: readonly [number, number, number];
  hover: number;
}

const NORMAL: Record<'light' | 'dark', LampAlphas> = {
  light: { claim: [0.17, 0.31, 0.52], hover: 0.8 },
  dark: { claim: [0.11, 0.19, 0.29], hover: 0.38 },
};

/**
 * The alphas at a strength, for text on a light or dark ground. What is under the pointer is never paler
 * than usual, so that it stands out from the strongest grade.
 */
export function lampAlphas(tone: 'light' | 'dark', strength: Strength): LampAlphas {
  const factor = FACTORS[strength - 1] ?? 1;
  const { claim, hover } = NORMAL[tone];
  const at = (alpha: number) => Math.min(1, alpha * factor);
  return {
    claim: [at(claim[0]), at(claim[1]), at(claim[2])],
    hover: Math.max(hover, at(hover)),
  };
}
