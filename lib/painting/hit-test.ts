import type { Span } from '@/lib/model/span';

/** How far from its line boxes a pointer still counts as on the text, in CSS px. */
const SLACK = 2;

/** CSS px from the corner of a document's window. */
export interface Point {
  x: number;
  y: number;
}

export interface HitTestable extends Span {
  key: string;
}

/**
 * Finds the claim under a point of a document's window. The caret position gives the place in the text; the
 * boxes of the ranges then make sure that the point is on the claim and not in the blank beside a line. Where
 * claims nest, the shortest wins. `shadowRoots` are looked into as well. `highlightsFromPoint` would not find a
 * first letter that has a style of its own, which Chromium does not paint.
 */
export function claimAt<T extends HitTestable>(
  document: Document,
  point: Point,
  claims: readonly T[],
  offsetOf: (node: Node, offset: number) => number | null,
  toRanges: (span: Span) => readonly Range[],
  shadowRoots: ShadowRoot[] = [],
): T | null {
  const caret = document.caretPositionFromPoint?.(point.x, point.y, { shadowRoots });
  if (!caret) return null;
  const offset = offsetOf(caret.offsetNode, caret.offset);
  if (offset === null) return null;
  const under = claims
    .filter((claim) => claim.start <= offset && offset <= claim.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return under.find((claim) => covers(toRanges(claim), point)) ?? null;
}

/** Whether a point is on the text of ranges. */
export function covers(ranges: readonly Range[], { x, y }: Point): boolean {
  return ranges.some((range) =>
    Array.from(range.getClientRects()).some(
      (box) =>
        x >= box.left - SLACK &&
        x <= box.right + SLACK &&
        y >= box.top - SLACK &&
        y <= box.bottom + SLACK,
    ),
  );
}
