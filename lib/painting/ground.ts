import type { Strength } from '@/lib/model/lamp';
import { readColour } from './colour';
import { ALL_TINTS, luminance, readableTints, type Tints, type Tone } from './tints';

const MAX_LEVELS = 100;
const WHITE = { red: 1, green: 1, blue: 1, alpha: 1 };

/** What text stands on, and what may be laid under it. */
export interface Ground {
  tone: Tone;
  tints: Tints;
}

/**
 * Measures, from computed styles, what the text of an element stands on: the nearest opaque background
 * behind it; where a picture or gradient is met first, the text's own colour tells light from dark.
 * Light, with every tint, where there is nothing to measure. Tints are wanted at `strength`.
 */
export function groundOf(element: Element, strength: Strength = 3): Ground {
  const tints = { ...ALL_TINTS, strength };
  const view = element.ownerDocument.defaultView;
  if (!view || typeof view.getComputedStyle !== 'function') return { tone: 'light', tints };
  const text = readColour(view.getComputedStyle(element).color);
  const byText = (): Ground => ({
    tone: text && luminance(text) > 0.5 ? 'dark' : 'light',
    tints,
  });
  let at: Element | null = element;
  for (let level = 0; at && level < MAX_LEVELS; level++) {
    const style: CSSStyleDeclaration = view.getComputedStyle(at);
    if (style.backgroundImage !== 'none' && style.backgroundImage !== '') return byText();
    const ground = readColour(style.backgroundColor);
    if (ground && ground.alpha > 0.5) {
      const tone = luminance(ground) < 0.4 ? 'dark' : 'light';
      return { tone, tints: text ? readableTints(text, ground, tone, strength) : tints };
    }
    at = parentOf(at);
  }
  // Nothing is painted: the canvas, which is dark where the page asks for the dark scheme.
  const root = view.getComputedStyle(element.ownerDocument.documentElement);
  return /\bdark\b/.test(root.colorScheme)
    ? byText()
    : { tone: 'light', tints: text ? readableTints(text, WHITE, 'light', strength) : tints };
}

/** The element around another one, also out of a shadow tree and out of a frame of the same origin. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if ('host' in root) return (root as ShadowRoot).host;
  return root === element.ownerDocument
    ? (element.ownerDocument.defaultView?.frameElement ?? null)
    : null;
}
