import type { EntityKind } from '@/lib/model/analysis';
import { type GlyphPath, stroke } from './dom';

const line = (d: string, width = 1.5): readonly GlyphPath[] => [stroke(d, width)];

/** Outlines on a 16-unit grid: the same as in our other surfaces. */
export const ICONS = {
  plus: line('M8 3v10M3 8h10', 1.8),
  up: line('M4 10l4-4 4 4'),
  down: line('M4 6l4 4 4-4'),
  link: line(
    'M6.7 9.3l2.6-2.6M7.2 4.8l1.3-1.3a2.8 2.8 0 0 1 4 4l-1.3 1.3M8.8 11.2l-1.3 1.3a2.8 2.8 0 0 1-4-4l1.3-1.3',
  ),
  copy: line('M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z'),
  hide: line(
    'M2.5 2.5l11 11M6.5 4.2c.5-.1 1-.2 1.5-.2 3.9 0 6.2 4 6.2 4s-.7 1.2-2 2.3M9.8 11.7c-.6.2-1.2.3-1.8.3-3.9 0-6.2-4-6.2-4s.8-1.4 2.3-2.6',
  ),
} as const;

const PERSON = line(
  'M8 3a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM3.5 13.2c.4-2.4 2.2-3.7 4.5-3.7s4.1 1.3 4.5 3.7',
);
const ORGANIZATION = line('M3.5 13.5v-10h6v10M9.5 7h3.5v6.5M2 13.5h12M5.5 6h2M5.5 8.5h2M5.5 11h2');
const PLACE = line(
  'M8 14s4.5-4.2 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 9.8 8 14 8 14zM8 5.2a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8z',
);
const OTHER = line('M8 2.8v10.4M3.5 5.4l9 5.2M12.5 5.4l-9 5.2');
const QUANTITY = line('M6 3L5 13M11 3l-1 10M3 6h10.5M2.5 10H13');

/** The icon of a kind of entity, and the class that carries its colour. */
export function entityIcon(kind: EntityKind): { paths: readonly GlyphPath[]; className: string } {
  switch (kind) {
    case 'person':
      return { paths: PERSON, className: 'person' };
    case 'organization':
      return { paths: ORGANIZATION, className: 'organization' };
    case 'place':
      return { paths: PLACE, className: 'place' };
    case 'other':
      return { paths: OTHER, className: 'other' };
    default:
      return { paths: QUANTITY, className: 'quantity' };
  }
}
