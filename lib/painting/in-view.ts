import { firstIndex } from '@/lib/model/first-index';
import type { Span } from '@/lib/model/span';

/**
 * The part of the text, in whole blocks, that is in the window or at most `margin` CSS px from it; null where
 * nothing of it is. Looks at a few blocks only: they follow one another down the page, or nearly so, and
 * this decides no more than what is painted first.
 */
export function spanInView(
  blocks: readonly Span[],
  rangeOf: (span: Span) => Range | null,
  height: number,
  margin = 200,
): Span | null {
  const boxes = new Map<number, DOMRect | null>();
  const boxOf = (index: number) => {
    if (!boxes.has(index)) {
      const block = blocks[index];
      boxes.set(index, (block && rangeOf(block)?.getBoundingClientRect()) ?? null);
    }
    return boxes.get(index) ?? null;
  };
  const first = firstIndex(0, blocks.length, (index) => (boxOf(index)?.bottom ?? 0) >= -margin);
  const after = firstIndex(
    first,
    blocks.length,
    (index) => (boxOf(index)?.top ?? 0) > height + margin,
  );
  const [start, end] = [blocks[first], blocks[after - 1]];
  return start && end && start.start < end.end ? { start: start.start, end: end.end } : null;
}
