import type { Block } from '@/lib/model/analysis';
import { firstIndex } from '@/lib/model/first-index';
import type { Span } from '@/lib/model/span';
import type { BodyBlock } from './body';
import { flatContains, isAtOrAfter } from './flat-tree';
import type { MappedBlock } from './map-text';
import { type Run, saysStill } from './text-run';

const TEXT_NODE = 3;
const BLOCK_BREAK = '\n\n';

/** Where a part of the text starts and ends on the page, both in one tree. */
interface Stretch {
  startNode: Text;
  startOffset: number;
  endNode: Text;
  endOffset: number;
}

/**
 * An article's text and the way back from it to the page. The text is what a reader sees, with
 * white space collapsed as it is laid out; blocks are parted by an empty line. Lookups take
 * logarithmic time. The map is of one moment: where the page has changed since, lookups give null.
 */
export class TextMap {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly #mapped: readonly MappedBlock[];
  readonly #isOneTree: boolean;
  #index: { runs: Run[]; starts: number[]; firstOf: Map<Text, number> } | null = null;

  /** `written` in the order of the text; `isOneTree` says that all of it stands in one document. */
  constructor(written: readonly BodyBlock[], isOneTree: boolean) {
    this.#mapped = written.map(({ mapped }) => mapped as MappedBlock);
    this.#isOneTree = isOneTree;
    this.text = this.#mapped.map(({ text }) => text).join(BLOCK_BREAK);
    let start = 0;
    this.blocks = written.map(({ role }, index) => {
      const block = { start, end: start + (this.#mapped[index] as MappedBlock).text.length, role };
      start = block.end + BLOCK_BREAK.length;
      return block;
    });
  }

  /**
   * The range on the page that shows a span of the text; null when the span is empty, shows
   * nothing, stands in several trees, or the page no longer has that text there.
   */
  toRange(start: number, end: number): Range | null {
    const [only, ...others] = this.#stretches(start, end);
    return only && others.length === 0 ? rangeOf(only) : null;
  }

  /** The ranges that show a span, each in one tree; none when the page no longer has all of it. */
  toRanges(start: number, end: number): Range[] {
    return this.#stretches(start, end).map(rangeOf);
  }

  /** The offset of the text at a point of the page; null where the point shows none of the text. */
  fromPoint(node: Node, offset: number): number | null {
    if (node.nodeType !== TEXT_NODE) return null;
    const { runs, starts, firstOf } = this.#indexed();
    const first = firstOf.get(node as Text);
    if (first === undefined) return null;
    // A node's runs stand together, so the search ends with the first run of another node.
    const at = firstIndex(first, runs.length, (i) => {
      const run = runs[i] as Run;
      return run.node !== node || run.offset + run.length >= offset;
    });
    const run = runs[at];
    if (run?.node === node) return (starts[at] as number) + Math.max(0, offset - run.offset);
    return (starts[at - 1] as number) + (runs[at - 1] as Run).length;
  }

  /** The part of the text that a range shows; null when it shows none. */
  fromRange(range: AbstractRange): Span | null {
    const { runs, starts } = this.#indexed();
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const start =
      this.fromPoint(startContainer, startOffset) ??
      starts[this.#runAfterPoint(startContainer, startOffset)];
    let end = this.fromPoint(endContainer, endOffset);
    if (end === null) {
      const before = this.#runAfterPoint(endContainer, endOffset) - 1;
      end = (starts[before] ?? 0) + (runs[before]?.length ?? 0);
    }
    return start !== undefined && start < end ? { start, end } : null;
  }

  #stretches(start: number, end: number): Stretch[] {
    const found: Stretch[] = [];
    if (!(start < end) || start < 0 || end > this.text.length) return found;
    const first = firstIndex(0, this.blocks.length, (i) => (this.blocks[i] as Block).end > start);
    for (let index = first; index < this.blocks.length; index++) {
      const block = this.blocks[index] as Block;
      if (block.start >= end) break;
      const { runs, text } = this.#mapped[index] as MappedBlock;
      const from = Math.max(0, start - block.start);
      const to = Math.min(text.length, end - block.start);
      let at = firstIndex(0, runs.length, (i) => {
        const run = runs[i] as Run;
        return run.start + run.length > from;
      });
      for (let run = runs[at]; run && run.start < to; run = runs[++at]) {
        const a = Math.max(run.start, from);
        const z = Math.min(run.start + run.length, to);
        const offset = run.offset + a - run.start;
        if (!saysStill(run.node, offset, text.slice(a, z))) return [];
        const last = found.at(-1);
        if (last && (this.#isOneTree || goesOn(last.endNode, run.node))) {
          last.endNode = run.node;
          last.endOffset = offset + z - a;
        } else {
          found.push({
            startNode: run.node,
            startOffset: offset,
            endNode: run.node,
            endOffset: offset + z - a,
          });
        }
      }
    }
    return found;
  }

  /** Made when it is first asked for: painting needs none. */
  #indexed() {
    if (this.#index) return this.#index;
    const index = { runs: [] as Run[], starts: [] as number[], firstOf: new Map<Text, number>() };
    for (const [i, { runs }] of this.#mapped.entries()) {
      for (const run of runs) {
        if (!index.firstOf.has(run.node)) index.firstOf.set(run.node, index.runs.length);
        index.runs.push(run);
        index.starts.push((this.blocks[i] as Block).start + run.start);
      }
    }
    this.#index = index;
    return index;
  }

  /** Index of the first run whose node lies at or after a point. */
  #runAfterPoint(node: Node, offset: number): number {
    const { runs } = this.#indexed();
    const child = node.childNodes[offset];
    return firstIndex(0, runs.length, (i) => {
      const { node: text } = runs[i] as Run;
      // With a child at the point, runs in or after it; without, runs after the whole node.
      return child
        ? child === text || isAtOrAfter(child, text)
        : !flatContains(node, text) && isAtOrAfter(node, text);
    });
  }
}

function rangeOf({ startNode, startOffset, endNode, endOffset }: Stretch): Range {
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  return range;
}

/** Whether a node of the text comes after another in one tree; slots can part and turn them. */
function goesOn(before: Node, node: Node): boolean {
  return (
    before === node ||
    (before.getRootNode() === node.getRootNode() &&
      (before.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
  );
}
