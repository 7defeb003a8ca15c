import type { Colour } from './tints';

/** Reads the forms in which browsers give computed colours; channels in 0..1. Null for any other. */
export function readColour(value: string): Colour | null {
  const numbers = value.match(/-?[\d.]+(?:e-?\d+)?%?/g)?.map(toNumber) ?? [];
  const [a, b, c, alpha = 1] = numbers;
  if (a === undefined || b === undefined || c === undefined) return null;
  if (value.startsWith('rgb')) return { red: a / 255, green: b / 255, blue: c / 255, alpha };
  if (value.startsWith('color(')) return { red: a, green: b, blue: c, alpha };
  // Lightness comes first in the perceptual spaces; a grey of it is all that is asked for.
  if (/^(?:ok)?l(?:ab|ch)\(/.test(value)) {
    const grey = value.startsWith('ok') ? a : a / 100;
    return { red: grey, green: grey, blue: grey, alpha };
  }
  return null;
}

function toNumber(text: string): number {
  return text.endsWith('%') ? Number.parseFloat(text) / 100 : Number.parseFloat(text);
}
