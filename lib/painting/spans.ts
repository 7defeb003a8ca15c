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
