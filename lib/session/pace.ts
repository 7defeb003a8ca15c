/** Main-thread time that may be taken at once, in ms. */
const BURST = 80;
/** Share of the main thread that may be taken for good. */
const SHARE = 0.006;
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

  /** What was used too much is forgotten. */
  forgive(): void {
    this.#left = Math.max(0, this.#left);
  }

  /** Does something and takes down how long it took. */
  timed<T>(work: () => T): T {
    const started = this.now();
    const result = work();
    this.spend(this.now() - started);
    return result;
  }

  /** Waits for a job that does its own pauses, and takes down a part of the time, as if it had none. */
  async waited(job: Promise<void>): Promise<void> {
    const started = this.now();
    await job;
    this.spend(Math.min(this.now() - started, BURST / 4));
  }

  /** Does a job in slices and takes down how long these took without the pauses between them. */
  async metered<T>(
    pause: () => Promise<void>,
    work: (pause: () => Promise<void>) => Promise<T>,
  ): Promise<T> {
    let started = this.now();
    const result = await work(async () => {
      this.spend(this.now() - started);
      await pause();
      started = this.now();
    });
    this.spend(this.now() - started);
    return result;
  }

  #refill(): void {
    const now = this.now();
    this.#left = Math.min(BURST, this.#left + (now - this.#at) * SHARE);
    this.#at = now;
  }
}
