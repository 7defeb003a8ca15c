import type { Entity } from '@/lib/model/analysis';
import type { Settings } from '@/lib/model/settings';
import type { Span } from '@/lib/model/span';
import type { VerdictSlot } from '@/lib/model/verdict';
import { thinOut } from './density';
import {
  claimHighlight,
  entityHighlight,
  entityLayer,
  FOCUS,
  type HighlightName,
  HOVER,
  verdictHighlight,
} from './highlight-names';
import { cutOut, overlapping } from './spans';
import { ALL_TINTS, type Tints } from './tints';

export interface PaintClaim extends Span {
  key: string;
  /** 0..100; null for text a person selected. */
  score: number | null;
  /** The verdict's slot when saved, else null. */
  slot: VerdictSlot | null;
}

export interface Picture {
  claims: readonly PaintClaim[];
  entities: readonly Entity[];
  article: { words: number; length: number };
  /** Key of the claim whose card is open or that was stepped to. */
  focus: string | null;
  /** Key of the claim under the pointer. */
  hover: string | null;
  /** `name` of the entity whose every mention is marked. */
  entity: string | null;
  kinds: Settings['entities'];
  /** What leaves the page's text readable; everything when not measured. */
  tints?: Tints;
}

/**
 * Says which spans each highlight paints. Lines of several highlights all paint, so a claim is in
 * one of claim, verdict or focus at a time, and entities are cut out of saved and focused claims.
 * `lit` are the keys of the claims that can be seen, where they are known already.
 */
export function layers(
  picture: Picture,
  lit: ReadonlySet<string> = litKeys(picture),
): Map<HighlightName, Span[]> {
  const out = new Map<HighlightName, Span[]>();
  const add = (name: HighlightName, span: Span) => {
    const spans = out.get(name);
    if (spans) spans.push(span);
    else out.set(name, [span]);
  };

  const lined: Span[] = [];
  const tints = picture.tints ?? ALL_TINTS;
  for (const claim of picture.claims) {
    if (!lit.has(claim.key)) continue;
    const hovered = claim.key === picture.hover;
    const focused = claim.key === picture.focus || (hovered && !tints.hover);
    if (focused || claim.slot) lined.push(claim);
    if (focused) add(FOCUS, claim);
    else if (claim.slot) add(verdictHighlight(claim.slot), claim);
    else add(claimHighlight(claim.score ?? 0, tints.claim), claim);
    if (hovered && !focused) add(HOVER, claim);
  }

  const isCut = overlapping(lined);
  for (const entity of markedMentions(picture)) {
    for (const part of isCut(entity) ? cutOut(entity, lined) : [entity]) {
      add(entityHighlight(entityLayer(entity.kind)), part);
    }
  }
  return out;
}

/**
 * The claims that can be seen. The focus lights its claim, but must not change which others are
 * lit, or they would come and go with every click.
 */
export function litKeys({ claims, article, focus }: Picture): Set<string> {
  const candidates = claims.map((claim) => ({ ...claim, saved: claim.slot !== null }));
  const lit = new Set(thinOut(candidates, article).map(({ key }) => key));
  if (focus !== null) lit.add(focus);
  return lit;
}

/** The first mention of each entity; every mention of the chosen one. */
function markedMentions({ entities, entity: chosen, kinds }: Picture): Entity[] {
  const seen = new Set<string>();
  return entities.filter((mention) => {
    if (mention.name === chosen) return true;
    if (!kinds[entityLayer(mention.kind)] || seen.has(mention.name)) return false;
    seen.add(mention.name);
    return true;
  });
}
