import { firstIndex } from '@/lib/model/first-index';
import type { Span } from '@/lib/model/span';

/** Whether two spans share at least one code unit. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What is left of a span when the given spans are cut out of it, in text order. */
export function cutOut(span: Span, holes: readonly Span[]): Span[] {
  let left: Span[] = [{ start: span.start, end: span.end }];
  for (const hole of holes) {
    if (!overlap(span, hole)) continue;
    left = left.flatMap((part) =>
      overlap(part, hole)
        ? [
            { start: part.start, end: hole.start },
            { start: hole.end, end: part.end },
          ].filter((piece) => piece.end > piece.start)
        : [part],
    );
  }
  return left;
}

/** Makes a test of whether a span overlaps any of these; each takes logarithmic time. */
export function overlapping(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  // Spans may nest: how far any of the first so many reaches.
  let reach = Number.NEGATIVE_INFINITY;
  const reaches = sorted.map(({ end }) => {
    reach = Math.max(reach, end);
    return reach;
  });
  return ({ start, end }) => {
    const after = firstIndex(0, sorted.length, (i) => (sorted[i] as Span).start >= end);
    return after > 0 && (reaches[after - 1] as number) > start;
  };
}
