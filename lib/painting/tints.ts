import { lampAlphas, type Strength } from '@/lib/model/lamp';

/** A colour as browsers compute it: channels and alpha in 0..1. */
export interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

export type Tone = 'light' | 'dark';

/** What may be laid under text so that it stays readable. */
export interface Tints {
  /** The strongest grade for claims that are not saved. */
  claim: 1 | 2 | 3;
  /** Whether the tint under the pointer may be used, or the style of the focus has to stand in. */
  hover: boolean;
  /** How strongly claims are lit: as wanted, or less where the weakest grade would be too strong. */
  strength: Strength;
}

/** Every tint there is. */
export const ALL_TINTS: Tints = { claim: 3, hover: true, strength: 3 };

const LAMP: Colour = { red: 1, green: 200 / 255, blue: 61 / 255, alpha: 1 };
/** Contrast of running text as WCAG 2.2 asks for it (1.4.3). */
const READABLE = 4.5;

/**
 * Says which tints leave text readable on its ground, at the `strength` wanted or a softer one. The weakest
 * grade of the usual strength is always there: text that is not readable under it was hardly so before.
 */
export function readableTints(
  text: Colour,
  ground: Colour,
  tone: Tone,
  strength: Strength = 3,
): Tints {
  const isReadable = (alpha: number) =>
    contrast(text, over({ ...LAMP, alpha }, ground)) >= READABLE;
  const { claim, hover } = lampAlphas(tone, strength);
  if (strength > 3 && !isReadable(claim[0]))
    return readableTints(text, ground, tone, (strength - 1) as Strength);
  return {
    claim: isReadable(claim[2]) ? 3 : isReadable(claim[1]) ? 2 : 1,
    hover: isReadable(hover),
    strength,
  };
}

/** Lays a colour over an opaque one. */
function over(top: Colour, ground: Colour): Colour {
  const mix = (a: number, b: number) => a * top.alpha + b * (1 - top.alpha);
  return {
    red: mix(top.red, ground.red),
    green: mix(top.green, ground.green),
    blue: mix(top.blue, ground.blue),
    alpha: 1,
  };
}

/** Contrast ratio as WCAG 2 defines it, 1..21; a text that lets its ground through is mixed with it. */
function contrast(text: Colour, ground: Colour): number {
  const [a, b] = [luminance(over(text, ground)), luminance(ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance as WCAG 2 defines it, 0..1. */
export function luminance({ red, green, blue }: Colour): number {
  const linear = (channel: number) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
