import type { PageClaim, PageEntity } from '@/lib/model/page';
import type { Span } from '@/lib/model/span';
import type { Pointed } from '@/lib/overlay/types';
import type { HighlightName } from '@/lib/painting/highlight-names';
import { claimAt, covers, type HitTestable, type Point } from '@/lib/painting/hit-test';
import { overlap } from '@/lib/painting/spans';
import { pageEntities } from './page-state';
import type { Reading } from './reading';

/** Type of a shadow root as a node; one in a frame is no instance of our window's class. */
const FRAGMENT = 11;

/** What is painted now, and so answers to the pointer. */
export interface Shown {
  reading: Reading;
  claims: readonly PageClaim[];
  /** Keys of the claims that are lit. */
  lit: ReadonlySet<string>;
  layers: ReadonlyMap<HighlightName, readonly Span[]>;
}

/** The lit claim under a point of a document's window; null for none. */
export function claimUnder(shown: Shown, document: Document, point: Point): string | null {
  const { reading, claims, lit } = shown;
  return spanUnder(
    reading,
    document,
    point,
    claims.filter(({ key }) => lit.has(key)),
  );
}

/** The claim, else the marked name, under a point. */
export function pointedAt(shown: Shown, document: Document, point: Point): Pointed | null {
  const key = claimUnder(shown, document, point);
  if (key !== null) return { key };
  const { reading, claims, layers } = shown;
  const names: (HitTestable & Span)[] = [];
  for (const [name, spans] of layers) {
    if (!name.startsWith('claimlight-entity-')) continue;
    for (const span of spans) names.push({ ...span, key: `${span.start}` });
  }
  const at = spanUnder(reading, document, point, names);
  const span = names.find((candidate) => candidate.key === at);
  const mention = span && reading.analysis.entities.find((entity) => overlap(entity, span));
  const range = span && reading.map.toRange(span.start, span.end);
  if (!mention || !range) return null;
  const same = reading.analysis.entities.filter(
    ({ name, kind }) => name === mention.name && kind === mention.kind,
  );
  const entity: PageEntity | undefined = pageEntities(same, claims)[0];
  return entity ? { entity, range } : null;
}

function spanUnder(
  reading: Reading,
  document: Document,
  point: Point,
  spans: readonly HitTestable[],
): string | null {
  const { map, trees } = reading;
  const toRanges = ({ start, end }: Span) => map.toRanges(start, end);
  const shadowRoots = trees.filter((tree): tree is ShadowRoot => tree.nodeType === FRAGMENT);
  const offsetOf = (node: Node, offset: number) => map.fromPoint(node, offset);
  const hit = claimAt(document, point, spans, offsetOf, toRanges, shadowRoots);
  if (hit || shadowRoots.length === 0) return hit?.key ?? null;
  // Where the browser does not look into shadow roots, the boxes of the text in them tell.
  const inside = spans.filter((span) =>
    toRanges(span).some((range) => range.startContainer.getRootNode().nodeType === FRAGMENT),
  );
  return inside.find((span) => covers(toRanges(span), point))?.key ?? null;
}
