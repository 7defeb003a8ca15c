import type { JSX } from 'preact';
import { VERDICT_SLOTS, type VerdictSlot } from '@/lib/model/verdict';

const patternId = (slot: VerdictSlot): string => `pattern-${slot}`;

/** The fill of a slot, for any shape of the page that has `Patterns`. */
export const patternOf = (slot: VerdictSlot): string => `url(#${patternId(slot)})`;

const line = { stroke: 'var(--surface)', fill: 'none' } as const;

/** What lies over the slot's colour, on 8 by 8 units: full, slanted, upright, dotted, crossed. */
const MARKS: Record<VerdictSlot, JSX.Element | null> = {
  true: null,
  'mostly-true': <path d="M-2 6L6-2M2 10L10 2" stroke-width="1.1" {...line} />,
  half: <path d="M2 0V8M6 0V8" stroke-width="1.5" {...line} />,
  'mostly-false': <path d="M2 2h.01M6 6h.01" stroke-width="2.4" stroke-linecap="round" {...line} />,
  false: <path d="M0 0L8 8M8 0L0 8" stroke-width=".9" {...line} />,
  unverifiable: <rect width="8" height="8" fill="var(--surface)" opacity=".62" />,
  unrated: <path d="M0 2H8M0 6H8" stroke-width="2" {...line} />,
};

/** The patterns themselves: each verdict is told by its fill, and colour comes third. */
export function Patterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" style={{ position: 'absolute' }}>
      <defs>
        {VERDICT_SLOTS.map((slot) => (
          <pattern
            key={slot}
            id={patternId(slot)}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
          >
            <rect width="8" height="8" fill={`var(--v-${slot})`} />
            {MARKS[slot]}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
