import type { Mount, Overlay, OverlayPage } from '@/lib/overlay/types';

/** How often the overlay is asked for before the page goes without. */
const ATTEMPTS = 3;

/**
 * The way to what is drawn over the page. Its script is large and is fetched when something is to
 * be drawn; what is to be done by then is done in its order. Without it the highlights still work.
 */
export class OverlayLink {
  readonly #page: OverlayPage;
  readonly #load: () => Promise<Mount | undefined>;
  readonly #begin: (overlay: Overlay) => void;
  #overlay: Overlay | null = null;
  #waiting: ((overlay: Overlay) => void)[] | null = null;
  #failures = 0;

  /** `begin` is called with the overlay before all that waits for it. */
  constructor(
    page: OverlayPage,
    load: () => Promise<Mount | undefined>,
    begin: (overlay: Overlay) => void,
  ) {
    this.#page = page;
    this.#load = load;
    this.#begin = begin;
  }

  /** The overlay, where it is there already. */
  get now(): Overlay | null {
    return this.#overlay;
  }

  /** Does something with the overlay, which is fetched if need be. */
  use(act: (overlay: Overlay) => void): void {
    // What was asked before the end may be answered after it.
    if (this.#page.signal.aborted) return;
    if (this.#waiting) this.#waiting.push(act);
    else if (this.#overlay) act(this.#overlay);
    else if (this.#failures < ATTEMPTS) {
      this.#waiting = [act];
      void this.#fetch();
    }
  }

  async #fetch(): Promise<void> {
    const mount = await this.#load().catch(() => undefined);
    if (this.#page.signal.aborted) return;
    if (mount) {
      this.#overlay = mount(this.#page);
      this.#begin(this.#overlay);
      // What comes in meanwhile is added at the end.
      for (const act of this.#waiting ?? []) act(this.#overlay);
    } else this.#failures += 1;
    this.#waiting = null;
  }
}
