import type { EntityKind } from '@/lib/model/analysis';
import type { VerdictSlot } from '@/lib/model/verdict';

/** The keys of `CSS.highlights` that are ours. The registry is shared with the page. */
export type HighlightName = `claimlight-${string}`;

export const HOVER: HighlightName = 'claimlight-hover';
export const FOCUS: HighlightName = 'claimlight-focus';

/** Scores (0..100) from which a claim counts as fair and as strong. */
const FAIR = 50;
const STRONG = 70;

/** The highlight of a claim that is not saved, graded by its score (0..100), `strongest` at most. */
export function claimHighlight(score: number, strongest: 1 | 2 | 3 = 3): HighlightName {
  return `claimlight-claim-${Math.min(score >= STRONG ? 3 : score >= FAIR ? 2 : 1, strongest)}`;
}

/** The highlight of a saved claim. */
export function verdictHighlight(slot: VerdictSlot): HighlightName {
  return `claimlight-verdict-${slot}`;
}

export type EntityLayer = 'person' | 'organization' | 'place' | 'other' | 'quantity';

/** Dates, money, percentages and quantities are painted alike. */
export function entityLayer(kind: EntityKind): EntityLayer {
  switch (kind) {
    case 'person':
    case 'organization':
    case 'place':
    case 'other':
      return kind;
    default:
      return 'quantity';
  }
}

/** The highlight of an entity. */
export function entityHighlight(layer: EntityLayer): HighlightName {
  return `claimlight-entity-${layer}`;
}

/** Which highlight paints over which: entities 0, claims 1, verdicts 2, hover 3, focus 4. */
export function priorityOf(name: HighlightName): number {
  if (name === FOCUS) return 4;
  if (name === HOVER) return 3;
  if (name.startsWith('claimlight-verdict-')) return 2;
  return name.startsWith('claimlight-claim-') ? 1 : 0;
}

// Written out, because the model's own lists would bring its schemas into every article's page.
const SLOTS: Record<VerdictSlot, true> = {
  true: true,
  'mostly-true': true,
  half: true,
  'mostly-false': true,
  false: true,
  unverifiable: true,
  unrated: true,
};
const LAYERS: Record<EntityLayer, true> = {
  person: true,
  organization: true,
  place: true,
  other: true,
  quantity: true,
};

/** Every name of ours. */
export function allHighlights(): HighlightName[] {
  return [
    ...[0, FAIR, STRONG].map((score) => claimHighlight(score)),
    ...(Object.keys(SLOTS) as VerdictSlot[]).map(verdictHighlight),
    ...(Object.keys(LAYERS) as EntityLayer[]).map(entityHighlight),
    HOVER,
    FOCUS,
  ];
}
