/** How long the pointer rests on a text before its toolbar shows, and is off both before it goes, in ms. */
const SHOW = 350;
const HIDE = 250;

/**
 * Times a toolbar that follows the pointer: it comes when the pointer rests on a text, stays while
 * it is over the text or the bar, and goes when the page scrolls. `T` says what is pointed at.
 */
export class Hover<T> {
  readonly #window: Window;
  readonly #same: (a: T, b: T) => boolean;
  readonly #show: (target: T) => HTMLElement | null;
  readonly #hide: () => void;
  #shown: T | null = null;
  #bar: HTMLElement | null = null;
  #next: T | null = null;
  #timer = 0;

  constructor(
    window: Window,
    act: {
      same(a: T, b: T): boolean;
      /** Shows the toolbar; null where there is none to show. */
      show(target: T): HTMLElement | null;
      hide(): void;
      /** Whether what is pointed at moves when this is scrolled. */
      scrolls(area: EventTarget | null): boolean;
    },
    signal: AbortSignal,
  ) {
    this.#window = window;
    this.#same = act.same;
    this.#show = act.show;
    this.#hide = act.hide;
    const end = () => this.end();
    const options = { capture: true, passive: true, signal };
    window.addEventListener('scroll', ({ target }) => act.scrolls(target) && end(), options);
    window.addEventListener('keydown', end, options);
    signal.addEventListener('abort', end, { once: true });
  }

  /** The pointer is over this now; null for nothing. */
  over(target: T | null): void {
    const is = (other: T | null) => target && other && this.#same(target, other);
    if (is(this.#next)) return;
    if (!target) this.#wait(null, this.#shown ? HIDE : 0);
    else this.#wait(target, is(this.#shown) ? 0 : SHOW);
  }

  /** What the toolbar is about may be another thing now, elsewhere, or gone. */
  again(): void {
    if (this.#shown) this.#put(this.#shown);
  }

  /** Takes the toolbar away at once. */
  end(): void {
    this.#wait(null, 0);
    if (!this.#shown) return;
    this.#shown = null;
    this.#bar = null;
    this.#hide();
  }

  #wait(next: T | null, time: number): void {
    this.#window.clearTimeout(this.#timer);
    this.#next = next;
    if (time > 0) this.#timer = this.#window.setTimeout(() => this.#turn(next), time);
  }

  #turn(target: T | null): void {
    this.end();
    if (target) this.#put(target);
  }

  #put(target: T): void {
    const bar = this.#show(target);
    if (!bar) {
      this.end();
      return;
    }
    this.#shown = target;
    if (bar === this.#bar) return;
    this.#bar = bar;
    bar.addEventListener('pointerenter', () => this.#wait(null, 0));
    bar.addEventListener('pointerleave', () => this.#wait(null, HIDE));
  }
}
