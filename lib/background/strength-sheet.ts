import { lampAlphas, STRENGTHS, type Strength } from '@/lib/model/lamp';

const NAMES = ['claim-1', 'claim-2', 'claim-3', 'verdict-unrated', 'hover'] as const;

/**
 * What a strength other than the usual one puts on top of the sheets with tints: the lamp's colour, thinner
 * or thicker. Verdicts are told by their lines, so their tints stay. Always the same text for the same
 * look, as taking it away again asks for.
 */
export function strengthSheet(dark: boolean, strength: Strength): string {
  const { claim, hover } = lampAlphas(dark ? 'dark' : 'light', strength);
  const alphas = [...claim, claim[0], hover];
  const rules = NAMES.map((name, i) => {
    const colour = `rgb(255 200 61 / ${alphas[i]?.toFixed(4)})`;
    return `:root:root ::highlight(claimlight-${name}) { background-color: ${colour}; }`;
  });
  return `@media not print { @media (forced-colors: none) { ${rules.join(' ')} } }`;
}

/** Every such text. */
export const ALL_STRENGTH_SHEETS: readonly string[] = STRENGTHS.filter((it) => it !== 3).flatMap(
  (strength) => [strengthSheet(false, strength), strengthSheet(true, strength)],
);
