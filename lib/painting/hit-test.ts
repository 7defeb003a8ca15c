import type { Span } from '@/lib/model/span';

/** How far from its line boxes a pointer still counts as on the text, in CSS px. */
const SLACK = 2;

export interface HitTestable extends Span {
  key: string;
}

/**
 * Finds the claim under a point. The caret position gives the place in the text; the boxes of the
 * range then make sure that the point is on the claim and not in the blank beside a line.
 * Where claims nest, the shortest wins.
 */
export function claimAt<T extends HitTestable>(
  document: Document,
  point: { x: number; y: number },
  claims: readonly T[],
  offsetOf: (node: Node, offset: number) => number | null,
  toRange: (span: Span) => Range | null,
): T | null {
  const caret = document.caretPositionFromPoint?.(point.x, point.y);
  if (!caret) return null;
  const offset = offsetOf(caret.offsetNode, caret.offset);
  if (offset === null) return null;
  const under = claims
    .filter((claim) => claim.start <= offset && offset <= claim.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return under.find((claim) => covers(toRange(claim), point)) ?? null;
}

function covers(range: Range | null, { x, y }: { x: number; y: number }): boolean {
  if (!range) return false;
  for (const box of range.getClientRects()) {
    if (
      x >= box.left - SLACK &&
      x <= box.right + SLACK &&
      y >= box.top - SLACK &&
      y <= box.bottom + SLACK
    ) {
      return true;
    }
  }
  return false;
}
