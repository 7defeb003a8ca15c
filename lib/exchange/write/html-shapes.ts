import type { VerdictSlot } from '@/lib/model/verdict';

const LINE = 'fill="none" stroke="currentColor" stroke-width="1.6"';
const CUT =
  'fill="none" stroke="var(--s)" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"';
const RING = `<circle cx="8" cy="8" r="6.4" ${LINE}/>`;

/** The shapes of verdicts: a gauge, the truer the fuller. Told apart without colour. */
const SHAPES: Record<VerdictSlot, string> = {
  true: `<circle cx="8" cy="8" r="7.2" fill="currentColor"/><path d="M4.7 8.3l2.3 2.3 4.3-4.9" ${CUT}/>`,
  'mostly-true': `${RING}<path d="M8 8V3.6A4.4 4.4 0 1 1 3.6 8z" fill="currentColor"/>`,
  half: `${RING}<path d="M8 8V3.6A4.4 4.4 0 0 1 8 12.4z" fill="currentColor"/>`,
  'mostly-false': `${RING}<path d="M8 8V3.6A4.4 4.4 0 0 1 12.4 8z" fill="currentColor"/>`,
  false: `<path d="M5.1.9h5.8l4.2 4.2v5.8l-4.2 4.2H5.1L.9 10.9V5.1z" fill="currentColor"/><path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" ${CUT}/>`,
  unverifiable: `<rect x="1.8" y="1.8" width="12.4" height="12.4" rx="2" ${LINE}/><path d="M6.2 6.3c0-1.1.8-1.8 1.9-1.8s1.8.7 1.8 1.6c0 1.3-1.7 1.5-1.7 2.9M8.2 11.4h.01" ${LINE} stroke-linecap="round"/>`,
  unrated: `<circle cx="8" cy="8" r="6.3" ${LINE} stroke-dasharray="2.5 2.45"/>`,
};

/** All shapes, once at the top of the page. */
export const SHAPE_DEFINITIONS = `<svg class="defs" aria-hidden="true">${Object.entries(SHAPES)
  .map(([name, drawn]) => `<symbol id="s-${name}" viewBox="0 0 16 16">${drawn}</symbol>`)
  .join('')}</svg>`;

/** The shape of a verdict; decoration, its word stands beside it. */
export const shapeOf = (shape: VerdictSlot): string =>
  `<svg class="shape" aria-hidden="true"><use href="#s-${shape}"/></svg>`;
