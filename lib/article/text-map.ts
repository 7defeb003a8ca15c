import type { Block } from '@/lib/model/analysis';
import type { Span } from '@/lib/model/span';
import { type Run, sameText } from './text-run';

const TEXT_NODE = 3;
const FOLLOWING = 4;

/**
 * An article's text and the way back from it to the page. The text is what a reader sees, with
 * white space collapsed as it is laid out; blocks are parted by an empty line. Lookups take
 * logarithmic time. The map is of one moment: where the page has changed since, lookups give null.
 */
export class TextMap {
  readonly #firstRunOf = new Map<Text, number>();

  /** `runs` in the order of the text, which is that of the document. */
  constructor(
    readonly text: string,
    readonly blocks: readonly Block[],
    private readonly runs: readonly Run[],
  ) {
    for (const [index, run] of runs.entries()) {
      if (!this.#firstRunOf.has(run.node)) this.#firstRunOf.set(run.node, index);
    }
  }

  /**
   * The range on the page that shows a span of the text; null when the span is empty, shows
   * nothing, or the page no longer has that text there.
   */
  toRange(start: number, end: number): Range | null {
    const ends = this.#endsOf(start, end);
    if (!ends) return null;
    const range = (ends.startNode.ownerDocument as Document).createRange();
    range.setStart(ends.startNode, ends.startOffset);
    range.setEnd(ends.endNode, ends.endOffset);
    return range;
  }

  /** The ranges, one a tree, that show a span; none where `toRange` would give null for all of it. */
  toRanges(start: number, end: number): Range[] {
    const range = this.toRange(start, end);
    return range ? [range] : [];
  }

  /** The offset of the text at a point of the page; null where the point shows none of the text. */
  fromPoint(node: Node, offset: number): number | null {
    if (node.nodeType !== TEXT_NODE) return null;
    const first = this.#firstRunOf.get(node as Text);
    if (first === undefined) return null;
    return this.#offsetIn(first, node as Text, offset);
  }

  /** The part of the text that a range shows; null when it shows none. */
  fromRange(range: AbstractRange): Span | null {
    const start = this.#atOrAfter(range.startContainer, range.startOffset);
    const end = this.#atOrBefore(range.endContainer, range.endOffset);
    return start !== null && end !== null && start < end ? { start, end } : null;
  }

  #endsOf(start: number, end: number) {
    if (!(start < end) || start < 0 || end > this.text.length) return null;
    const first = this.#runEndingAfter(start);
    const last = this.#runStartingBefore(end);
    if (first > last) return null;
    for (let index = first; index <= last; index++) {
      if (!sameText(this.runs[index] as Run, this.text)) return null;
    }
    const a = this.runs[first] as Run;
    const z = this.runs[last] as Run;
    return {
      startNode: a.node,
      startOffset: a.offset + Math.max(0, start - a.start),
      endNode: z.node,
      endOffset: z.offset + Math.min(z.length, end - z.start),
    };
  }

  /** Index of the first run that ends after a text offset. */
  #runEndingAfter(offset: number): number {
    return lowest(this.runs.length, (i) => {
      const run = this.runs[i] as Run;
      return run.start + run.length > offset;
    });
  }

  /** Index of the last run that starts before a text offset. */
  #runStartingBefore(offset: number): number {
    return lowest(this.runs.length, (i) => (this.runs[i] as Run).start >= offset) - 1;
  }

  /** Text offset at an offset of a mapped node, whose runs begin at `first`. */
  #offsetIn(first: number, node: Text, offset: number): number {
    // A node's runs stand together, so the search ends with the first run of another node.
    const after = lowest(this.runs.length, (i) => {
      const run = this.runs[i] as Run;
      return i >= first && (run.node !== node || run.offset + run.length >= offset);
    });
    const run = this.runs[after];
    if (run?.node !== node) {
      const last = this.runs[after - 1] as Run;
      return last.start + last.length;
    }
    return run.start + Math.max(0, offset - run.offset);
  }

  #atOrAfter(node: Node, offset: number): number | null {
    const mapped = this.fromPoint(node, offset);
    if (mapped !== null) return mapped;
    const next = this.runs[this.#runAfterPoint(node, offset)];
    return next ? next.start : null;
  }

  #atOrBefore(node: Node, offset: number): number | null {
    const mapped = this.fromPoint(node, offset);
    if (mapped !== null) return mapped;
    const before = this.runs[this.#runAfterPoint(node, offset) - 1];
    return before ? before.start + before.length : null;
  }

  /** Index of the first run whose node lies at or after a point. */
  #runAfterPoint(node: Node, offset: number): number {
    const child = node.childNodes[offset];
    return lowest(this.runs.length, (i) => {
      const run = this.runs[i] as Run;
      // With a child at the point, runs in or after it; without, runs after the whole node.
      if (child) return child === run.node || isAtOrAfter(child, run.node);
      return !node.contains(run.node) && isAtOrAfter(node, run.node);
    });
  }
}

function isAtOrAfter(point: Node, node: Node): boolean {
  // A node inside another one also counts as following it.
  return (point.compareDocumentPosition(node) & FOLLOWING) !== 0;
}

/** The lowest index in 0..length for which `isHigh` holds; `length` when it never does. */
function lowest(length: number, isHigh: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isHigh(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
