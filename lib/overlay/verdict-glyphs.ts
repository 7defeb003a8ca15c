import type { VerdictSlot } from '@/lib/model/verdict';
import { type GlyphPath, stroke } from './dom';

const RING = 'M8 1.6a6.4 6.4 0 1 0 0 12.8 6.4 6.4 0 0 0 0-12.8z';
const PAPER = 'light-dark(#fff, #15161a)';

/** The gauge of a verdict as paths on a 16 × 16 grid: the same shapes as in our other surfaces. */
export const VERDICT_GLYPHS: Record<VerdictSlot, readonly GlyphPath[]> = {
  true: [
    { d: 'M8 .8a7.2 7.2 0 1 0 0 14.4A7.2 7.2 0 0 0 8 .8z', fill: 'currentColor' },
    stroke('M4.7 8.3l2.3 2.3 4.3-4.9', 1.9, PAPER),
  ],
  'mostly-true': [stroke(RING, 1.6), { d: 'M8 8V3.6A4.4 4.4 0 1 1 3.6 8z', fill: 'currentColor' }],
  half: [stroke(RING, 1.6), { d: 'M8 8V3.6a4.4 4.4 0 0 1 0 8.8z', fill: 'currentColor' }],
  'mostly-false': [
    stroke(RING, 1.6),
    { d: 'M8 8V3.6A4.4 4.4 0 0 1 12.4 8z', fill: 'currentColor' },
  ],
  false: [
    { d: 'M5.1.9h5.8l4.2 4.2v5.8l-4.2 4.2H5.1L.9 10.9V5.1z', fill: 'currentColor' },
    stroke('M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2', 1.9, PAPER),
  ],
  unverifiable: [
    stroke(
      'M3.8 1.8h8.4a2 2 0 0 1 2 2v8.4a2 2 0 0 1-2 2H3.8a2 2 0 0 1-2-2V3.8a2 2 0 0 1 2-2z',
      1.6,
    ),
    stroke('M6.2 6.3c0-1.1.8-1.8 1.9-1.8s1.8.7 1.8 1.6c0 1.3-1.7 1.5-1.7 2.9M8.2 11.4h.01', 1.6),
  ],
  unrated: [{ ...stroke(RING, 1.6), 'stroke-dasharray': '2.5 2.45' }],
};
