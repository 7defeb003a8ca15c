import type { Span } from '@/lib/model/span';
import type { HighlightName } from './highlight-names';

type Registered = { highlight: Highlight; registry: HighlightRegistry };

/**
 * The ranges of one highlight name. A document has a registry of its own, so an article that goes on in a
 * frame is painted by one `Highlight` in each; ranges in shadow trees belong to their document's.
 */
export class Layer {
  readonly #registered = new Map<Document, Registered>();
  #painted = new Map<number, readonly Range[]>();
  /** Ranges whose nodes are in doubt, by the node they begin in. */
  #stale = new Map<Node, Range[]>();

  constructor(
    private readonly name: HighlightName,
    private readonly priority: number,
  ) {}

  /** Takes away all but these spans. With `doubt` those that stay have to be added again. */
  keep(spans: readonly Span[], doubt: boolean): void {
    if (doubt) {
      for (const ranges of this.#painted.values()) for (const range of ranges) this.#doubt(range);
      this.#painted = new Map();
      return;
    }
    const wanted = new Set(spans.map(keyOf));
    for (const [key, ranges] of this.#painted) {
      if (wanted.has(key)) continue;
      for (const range of ranges) this.#delete(range);
      this.#painted.delete(key);
    }
  }

  /**
   * Paints a span that is not painted yet, or whose ranges are in doubt: of these, those that lie where they
   * should are kept.
   */
  add(span: Span, toRanges: (span: Span) => readonly Range[]): void {
    const key = keyOf(span);
    if (this.#painted.has(key)) return;
    const ranges = toRanges(span);
    if (ranges.length > 0) this.#painted.set(key, this.#paintAll(ranges));
  }

  /** Takes away what was in doubt and was not added again. */
  dropStale(): void {
    for (const ranges of this.#stale.values()) for (const range of ranges) this.#delete(range);
    this.#stale.clear();
  }

  /** Takes everything away. */
  clear(): void {
    for (const { registry } of this.#registered.values()) registry.delete(this.name);
    this.#registered.clear();
    this.#painted.clear();
    this.#stale.clear();
  }

  #paintAll(ranges: readonly Range[]): readonly Range[] {
    // Most spans lie in one tree of nodes, and at first nothing is in doubt.
    if (ranges.length === 1 && this.#stale.size === 0) {
      this.#highlightOf(ranges[0] as Range).add(ranges[0] as Range);
      return ranges;
    }
    return ranges.map((range) => {
      const old = this.#takeStale(range);
      if (!old) this.#highlightOf(range).add(range);
      return old ?? range;
    });
  }

  #highlightOf(range: Range): Highlight {
    const document = range.startContainer.ownerDocument as Document;
    let registered = this.#registered.get(document);
    if (!registered) {
      const registry = registryOf(document);
      const highlight = new Highlight();
      highlight.priority = this.priority;
      registered = { highlight, registry };
      this.#registered.set(document, registered);
      registry.set(this.name, highlight);
    }
    return registered.highlight;
  }

  #delete(range: Range): void {
    for (const { highlight } of this.#registered.values()) if (highlight.delete(range)) return;
  }

  #doubt(range: Range): void {
    const others = this.#stale.get(range.startContainer);
    if (others) others.push(range);
    else this.#stale.set(range.startContainer, [range]);
  }

  #takeStale(range: Range): Range | null {
    const candidates = this.#stale.get(range.startContainer);
    const at = candidates?.findIndex((old) => isSame(old, range)) ?? -1;
    return at < 0 ? null : (candidates?.splice(at, 1)[0] ?? null);
  }
}

/** The registry of a document: that of its own window, for a document in a frame. */
function registryOf(document: Document): HighlightRegistry {
  const view = document.defaultView as (Window & { CSS: typeof CSS }) | null;
  return (view?.CSS ?? CSS).highlights;
}

function isSame(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

/** One number for both ends, which Maps look up far faster than text; exact for 134 million code units. */
function keyOf({ start, end }: Span): number {
  return start * 2 ** 26 + (end - start);
}
