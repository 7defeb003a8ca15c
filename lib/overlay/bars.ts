import { type Following, followText } from './place-bar';

/** What made a toolbar come up; a later one in this list keeps earlier ones away. */
const RANK = ['hover', 'step', 'selection'] as const;
export type BarOwner = (typeof RANK)[number];

/** Shows at most one toolbar at a time, at its text. */
export class Bars {
  readonly #layer: () => HTMLElement;
  #shown: { owner: BarOwner; bar: HTMLElement; following: Following } | null = null;

  constructor(layer: () => HTMLElement, signal: AbortSignal) {
    this.#layer = layer;
    signal.addEventListener('abort', () => this.#remove(), { once: true });
  }

  /** Shows a toolbar at a range, unless one that matters more is there. */
  put(owner: BarOwner, bar: HTMLElement, range: Range, touch = false): void {
    if (this.#shown && RANK.indexOf(this.#shown.owner) > RANK.indexOf(owner)) return;
    this.#remove();
    this.#layer().append(bar);
    this.#shown = { owner, bar, following: followText(bar, range, touch) };
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
