import type { Span } from '@/lib/model/span';
import { type HighlightName, priorityOf } from './highlight-names';
import { Layer } from './layer';
import { slicer } from './slices';
import { overlap } from './spans';

/** Ranges are made this many at a time: asking the clock costs as much as a range. */
const STEP = 16;

/** Finds the live ranges of a span, one for each tree of nodes; none where its nodes are gone. */
export type ToRanges = (span: Span) => readonly Range[];

export interface PaintOptions {
  /** The part of the text that is in the window; it is painted before all else. */
  view?: Span | null;
  /** The nodes behind the spans may be other ones than before: ranges are found anew, and kept where they are the same. */
  renew?: boolean;
  /** Called between steps; by default work is handed over to the page every few ms. */
  pause?: () => Promise<void>;
}

/**
 * Paints spans through the CSS Custom Highlight API. The registry belongs to the page, so only
 * names of ours are set and deleted, and the painter keeps its own list of them: iterating the
 * registry fails through Firefox's wrappers, and clearing it would take the page's own highlights.
 */
export class Painter {
  readonly #layers = new Map<HighlightName, Layer>();
  #turn = 0;

  /**
   * Makes the page show exactly these layers. What is painted already stays as it is, ranges that are
   * wanted no more go first, and what is in view comes before the rest. Works in slices; a newer call
   * overtakes, and takes over what this one had done.
   */
  async paint(
    layers: ReadonlyMap<HighlightName, readonly Span[]>,
    toRanges: ToRanges,
    { view = null, renew = false, pause = slicer() }: PaintOptions = {},
  ): Promise<void> {
    const turn = ++this.#turn;
    for (const [name, layer] of this.#layers) {
      if (layers.has(name)) layer.keep(layers.get(name) ?? [], renew);
      else this.#drop(name, layer);
    }
    const isNear = (span: Span) => view !== null && overlap(span, view);
    for (const first of view ? [true, false] : [false]) {
      for (const [name, spans] of layers) {
        const layer = this.#layerOf(name);
        for (let from = 0; from < spans.length; from += STEP) {
          const some = spans.slice(from, from + STEP);
          for (const span of some) {
            if (isNear(span) === first) layer.add(span, toRanges);
          }
          await pause();
          if (turn !== this.#turn) return;
        }
      }
    }
    for (const layer of this.#layers.values()) layer.dropStale();
  }

  /** Takes every highlight of ours away. */
  clear(): void {
    this.#turn++;
    for (const [name, layer] of this.#layers) this.#drop(name, layer);
  }

  #layerOf(name: HighlightName): Layer {
    let layer = this.#layers.get(name);
    if (!layer) {
      layer = new Layer(name, priorityOf(name));
      this.#layers.set(name, layer);
    }
    return layer;
  }

  #drop(name: HighlightName, layer: Layer): void {
    layer.clear();
    this.#layers.delete(name);
  }
}
