export type Tone = 'light' | 'dark';

const MAX_LEVELS = 100;

/**
 * Whether text in an element stands on a light or a dark ground, measured from computed styles:
 * the nearest opaque background behind it; where a picture or gradient is met first, the colour of
 * the text itself. Light where there is nothing to measure.
 */
export function pageTone(element: Element): Tone {
  const view = element.ownerDocument.defaultView;
  if (!view || typeof view.getComputedStyle !== 'function') return 'light';
  let at: Element | null = element;
  for (let level = 0; at && level < MAX_LEVELS; level++) {
    const style: CSSStyleDeclaration = view.getComputedStyle(at);
    if (style.backgroundImage !== 'none' && style.backgroundImage !== '') {
      return byTextColour(view.getComputedStyle(element));
    }
    const ground = readColour(style.backgroundColor);
    if (ground && ground.alpha > 0.5) return luminance(ground) < 0.4 ? 'dark' : 'light';
    at = at.parentElement;
  }
  // Nothing is painted: the canvas, which is dark where the page asks for the dark scheme.
  const root = view.getComputedStyle(element.ownerDocument.documentElement);
  return /\bdark\b/.test(root.colorScheme) ? byTextColour(view.getComputedStyle(element)) : 'light';
}

function byTextColour(style: CSSStyleDeclaration): Tone {
  const colour = readColour(style.color);
  return colour && luminance(colour) > 0.5 ? 'dark' : 'light';
}

interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** Reads the forms in which browsers give computed colours; channels in 0..1. */
function readColour(value: string): Colour | null {
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

/** Relative luminance as WCAG 2 defines it. */
function luminance({ red, green, blue }: Colour): number {
  const linear = (channel: number) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
