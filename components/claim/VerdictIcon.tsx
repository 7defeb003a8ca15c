import type { JSX } from 'preact';
import type { VerdictSlot } from '@/lib/model/verdict';

/** A gauge: the truer, the fuller. The inner lines take the ground's colour from `--cut`. */
function shape(of: VerdictSlot): JSX.Element {
  const cut = {
    fill: 'none',
    stroke: 'var(--cut, var(--surface))',
    'stroke-width': 1.9,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  } as const;
  const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6 } as const;
  switch (of) {
    case 'true':
      return (
        <>
          <circle cx="8" cy="8" r="7.2" fill="currentColor" />
          <path d="M4.7 8.3l2.3 2.3 4.3-4.9" {...cut} />
        </>
      );
    case 'mostly-true':
    case 'half':
    case 'mostly-false':
      return (
        <>
          <circle cx="8" cy="8" r="6.4" {...line} />
          <path d={PIES[of]} fill="currentColor" />
        </>
      );
    case 'false':
      return (
        <>
          <path d="M5.1.9h5.8l4.2 4.2v5.8l-4.2 4.2H5.1L.9 10.9V5.1z" fill="currentColor" />
          <path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" {...cut} />
        </>
      );
    case 'unverifiable':
      return (
        <>
          <rect x="1.8" y="1.8" width="12.4" height="12.4" rx="2" {...line} />
          <path
            d="M6.2 6.3c0-1.1.8-1.8 1.9-1.8s1.8.7 1.8 1.6c0 1.3-1.7 1.5-1.7 2.9M8.2 11.4h.01"
            {...line}
            stroke-linecap="round"
          />
        </>
      );
    case 'unrated':
      return <circle cx="8" cy="8" r="6.3" {...line} stroke-dasharray="2.5 2.45" />;
  }
}

const PIES = {
  'mostly-true': 'M8 8V3.6A4.4 4.4 0 1 1 3.6 8z',
  half: 'M8 8V3.6A4.4 4.4 0 0 1 8 12.4z',
  'mostly-false': 'M8 8V3.6A4.4 4.4 0 0 1 12.4 8z',
};

/** The shape of a verdict. Always beside its word, so it is decoration. */
export function VerdictIcon({ of, size = 16 }: { of: VerdictSlot; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {shape(of)}
    </svg>
  );
}
