import { type Following, followText } from './place-bar';

/** What made a toolbar come up; a later one in this list keeps earlier ones away. */
const RANK = ['hover', 'step', 'selection'] as const;
export type BarOwner = (typeof RANK)[number];

/** Shows at most one toolbar at a time, at its text. */
export class Bars {
  readonly #layer: () => HTMLElement;
  #shown: { owner: BarOwner; look: string; bar: HTMLElement; following: Following } | null = null;

  constructor(layer: () => HTMLElement, signal: AbortSignal) {
    this.#layer = layer;
    signal.addEventListener('abort', () => this.#remove(), { once: true });
  }

  /**
   * Shows a toolbar at a range, unless one that matters more is there. One of the same `look`, which names
   * all that it is made of, is kept as it is, pressed or with what it says, and only follows the range.
   */
  put(owner: BarOwner, look: string, range: Range, make: () => HTMLElement, touch = false): void {
    if (this.#shown && RANK.indexOf(this.#shown.owner) > RANK.indexOf(owner)) return;
    const kept = this.#shown?.owner === owner && this.#shown.look === look ? this.#shown.bar : null;
    if (kept) this.#shown?.following.stop();
    else this.#remove();
    const bar = kept ?? make();
    const layer = this.#layer();
    if (bar.parentNode !== layer) layer.append(bar);
    this.#shown = { owner, look, bar, following: followText(bar, range, touch) };
  }

  /** Takes the toolbar of this owner away, if it is the one that is shown. */
  drop(owner: BarOwner): void {
    if (this.#shown?.owner === owner) this.#remove();
  }

  /** Places the toolbar anew, after it or the page changed. */
  again(): void {
    this.#shown?.following.again();
  }

  /** The toolbar that this owner shows. */
  of(owner: BarOwner): HTMLElement | null {
    return this.#shown?.owner === owner ? this.#shown.bar : null;
  }

  #remove(): void {
    this.#shown?.following.stop();
    this.#shown?.bar.remove();
    this.#shown = null;
  }
}
