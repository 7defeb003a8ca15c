import type { Analysis, Block, DetectedClaim, Entity } from '@/lib/model/analysis';
import { firstEndingAfter, firstIndex } from '@/lib/model/first-index';
import { isOnPage } from '@/lib/model/on-page';
import type { PageClaim } from '@/lib/model/page';
import type { Span } from '@/lib/model/span';
import { type KeyedClaim, keepKeys } from './claim-keys';
import type { SavedRow } from './client';

export interface MergedClaims {
  /** In text order; claims that are no longer found come last. */
  claims: PageClaim[];
  /** Every detected claim, in text order, also those that are not shown. */
  detected: KeyedClaim[];
  /** Detected key -> key of the saved claim that took its place. */
  aliases: Map<string, string>;
}

/**
 * Joins what was detected with what is saved: a saved claim takes the place of the detected ones
 * that it mostly covers. Detected ones in the `dismissed` words are left out. `before`: those that
 * were detected in the text as it was read last.
 */
export function mergeClaims(
  text: string,
  blocks: readonly Block[],
  analysis: Analysis,
  rows: readonly SavedRow[],
  dismissed: ReadonlySet<string> = new Set(),
  before: readonly KeyedClaim[] = [],
): MergedClaims {
  const aliases = new Map<string, string>();
  const shown: PageClaim[] = [];
  const found = analysis.claims.map(({ start, end }) => ({
    start,
    end,
    quote: text.slice(start, end),
  }));
  const keys = keepKeys(before, found);
  const detected = found.map(({ quote }, index) => ({ quote, key: keys[index] ?? '' }));
  for (const [index, claim] of analysis.claims.entries()) {
    const key = keys[index] ?? '';
    const saved = rows.find((row) => row.span && sameClaim(row.span, claim));
    if (saved) aliases.set(key, saved.claim.id);
    else if (isReadable(claim, blocks) && !dismissed.has(text.slice(claim.start, claim.end)))
      shown.push(fromDetected(key, claim, text, analysis));
  }
  const saved = rows.map((row) => fromSaved(row, text));
  const claims = [...shown, ...saved].sort(
    (a, b) => Number(isOnPage(b)) - Number(isOnPage(a)) || a.start - b.start,
  );
  return { claims, detected, aliases };
}

/** Headlines repeat the article and captions are no part of its text: neither is lit. */
export function isReadable(span: Span, blocks: readonly Block[]): boolean {
  const block = firstEndingAfter(blocks, span.start);
  const isBetween = !block || block.start >= span.end;
  return isBetween || !['headline', 'heading', 'caption'].includes(block.role);
}

/** Those that a sentence has, of all in the order of the text: a long article has many of both. */
function entitiesIn({ start, end }: Span, entities: readonly Entity[]): Entity[] {
  const first = firstIndex(0, entities.length, (i) => (entities[i] as Entity).end > start);
  const after = firstIndex(first, entities.length, (i) => (entities[i] as Entity).start >= end);
  // A name around another may make the halving begin too early.
  return entities.slice(first, after).filter((entity) => entity.end > start);
}

function sameClaim(saved: Span, detected: Span): boolean {
  const shared = Math.min(saved.end, detected.end) - Math.max(saved.start, detected.start);
  return shared > 0.5 * (detected.end - detected.start);
}

function fromDetected(
  key: string,
  claim: DetectedClaim,
  text: string,
  analysis: Analysis,
): PageClaim {
  return {
    key,
    claimId: null,
    quote: text.slice(claim.start, claim.end),
    context: text.slice(claim.sentence.start, claim.sentence.end),
    score: Math.round(claim.score * 100),
    kinds: claim.kinds,
    attribution: claim.attribution,
    entities: entitiesIn(claim.sentence, analysis.entities),
    quantities: claim.quantities,
    contributions: claim.contributions,
    state: 'detected',
    start: claim.start,
    end: claim.end,
    verdict: null,
    slot: null,
    sources: 0,
  };
}

function fromSaved(row: SavedRow, text: string): PageClaim {
  const { claim, sources, state, span, slot, shape } = row;
  const { detection, verdict } = claim;
  return {
    key: claim.id,
    claimId: claim.id,
    quote: claim.quote,
    context: claim.context,
    score: detection ? Math.round(detection.score * 100) : null,
    kinds: detection?.kinds ?? [],
    attribution: claim.attribution,
    entities: claim.entities,
    quantities: claim.quantities,
    contributions: detection?.contributions ?? [],
    state,
    start: span?.start ?? claim.anchor.position.start,
    end: span?.end ?? claim.anchor.position.end,
    ...(state === 'changed' && span && { wording: text.slice(span.start, span.end) }),
    verdict,
    slot,
    // Left out, not undefined, which some ways of sending make null.
    ...(shape && { shape }),
    sources,
  };
}
