import type { Span } from '@/lib/model/span';
import { type HighlightName, priorityOf } from './highlight-names';
import { slicer } from './slices';

/** Finds the live range of a span, or null where its nodes are gone. */
export type ToRange = (span: Span) => Range | null;

/**
 * Paints spans through the CSS Custom Highlight API. The registry belongs to the page, so only
 * names of ours are set and deleted, and the painter keeps its own list of them: iterating the
 * registry fails through Firefox's wrappers, and clearing it would take the page's own highlights.
 */
export class Painter {
  readonly #registry: HighlightRegistry;
  readonly #painted = new Map<HighlightName, string>();
  #turn = 0;

  constructor(registry: HighlightRegistry) {
    this.#registry = registry;
  }

  /**
   * Makes the page show exactly these layers. Layers that did not change are left alone unless
   * `renew` says that the nodes behind them did. Works in slices; a newer call overtakes.
   */
  async paint(
    layers: ReadonlyMap<HighlightName, readonly Span[]>,
    toRange: ToRange,
    renew = false,
  ): Promise<void> {
    const turn = ++this.#turn;
    const pause = slicer();
    for (const name of [...this.#painted.keys()]) {
      if (!layers.has(name)) this.#drop(name);
    }
    // Should this picture be overtaken, the next must not take old ranges for its own.
    if (renew) for (const name of this.#painted.keys()) this.#painted.set(name, '');
    for (const [name, spans] of layers) {
      const signature = spans.map((span) => `${span.start}-${span.end}`).join();
      if (this.#painted.get(name) === signature) continue;
      const highlight = new Highlight();
      highlight.priority = priorityOf(name);
      for (const span of spans) {
        const range = toRange(span);
        if (range) highlight.add(range);
        await pause();
        if (turn !== this.#turn) return;
      }
      this.#registry.set(name, highlight);
      this.#painted.set(name, signature);
    }
  }

  /** Takes every highlight of ours away. */
  clear(): void {
    this.#turn++;
    for (const name of [...this.#painted.keys()]) this.#drop(name);
  }

  #drop(name: HighlightName): void {
    this.#registry.delete(name);
    this.#painted.delete(name);
  }
}
