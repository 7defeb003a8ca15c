/** Main-thread time that may be taken at once, in ms. */
const BURST = 150;
/** Share of the main thread that may be taken for good. */
const SHARE = 0.008;
/** Longest wait for time to come back, in ms. */
const LONGEST = 60_000;

/**
 * Holds work to a share of the main thread, as a bucket of tokens: what was taken comes back
 * slowly, and a page that changes without end is read ever more rarely the more its reading costs.
 */
export class Pace {
  #left = BURST;
  #at: number;

  constructor(private readonly now: () => number = () => performance.now()) {
    this.#at = now();
  }

  /** Takes down what was used, in ms. */
  spend(ms: number): void {
    this.#refill();
    this.#left -= ms;
  }

  /** Time until there is some left, in ms; 0 where there is. */
  wait(): number {
    this.#refill();
    return Math.min(LONGEST, Math.max(0, -this.#left / SHARE));
  }

  #refill(): void {
    const now = this.now();
    this.#left = Math.min(BURST, this.#left + (now - this.#at) * SHARE);
    this.#at = now;
  }
}

/** Wraps a pause so that the time between its calls is counted; `used` gives it, in ms. */
export function metered(
  pause: () => Promise<void>,
  now: () => number = () => performance.now(),
): { pause: () => Promise<void>; used(): number } {
  let used = 0;
  let since = now();
  return {
    async pause() {
      used += now() - since;
      await pause();
      since = now();
    },
    used: () => used + now() - since,
  };
}
