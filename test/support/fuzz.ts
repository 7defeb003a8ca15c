import { appendFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';

/** Seed of the runs in `npm test`, so that they try the same cases everywhere. */
const SEED = 20_240_601;
/** Longest run in `npm test`, in ms; a busy machine tries fewer cases rather than take longer. */
const SHORT_RUN = 2_500;
/** Longest time for one case, in ms; far more than any needs, far less than a hang. */
const LONGEST_CASE = 15_000;

/** How `npm run fuzz` asks for a longer run; see tools/fuzz/main.ts. */
const { CLAIMLIGHT_FUZZ_SECONDS, CLAIMLIGHT_FUZZ_SEED, CLAIMLIGHT_FUZZ_LOG } = process.env;

export interface Fuzzed<T> {
  /** What is tried, in a few words. */
  name: string;
  values: fc.Arbitrary<T>;
  /** Cases in `npm test`. */
  runs: number;
  /** Throws where a value is not dealt with as it must be. */
  check(value: T): void | Promise<void>;
}

/** Time that a test of one `fuzz` may take, in ms. */
export const FUZZ_TIMEOUT = Number(CLAIMLIGHT_FUZZ_SECONDS ?? 0) * 1000 + 60_000;

/**
 * Tries many values: a fixed number from a fixed seed, or as many as fit into the time that the
 * environment gives. Rejects with the seed and the least value found that fails.
 */
export async function fuzz<T>({ name, values, runs, check }: Fuzzed<T>): Promise<void> {
  const seconds = Number(CLAIMLIGHT_FUZZ_SECONDS ?? 0);
  let cases = 0;
  let last: Promise<void> = Promise.resolve();
  const tried = async (value: T) => {
    // What the runner shows when a case never ends.
    if (CLAIMLIGHT_FUZZ_LOG)
      writeFileSync(`${CLAIMLIGHT_FUZZ_LOG}.now`, `${name}\n${fc.stringify(value)}`);
    const start = performance.now();
    await check(value);
    const took = performance.now() - start;
    if (took > LONGEST_CASE) throw new Error(`took ${Math.round(took)} ms`);
    cases += 1;
  };
  const property = fc.asyncProperty(values, (value) => {
    last = tried(value);
    return last;
  });
  const seed = Number(CLAIMLIGHT_FUZZ_SEED ?? SEED);
  // The first case alone, for as long as it takes: it waits for what is loaded and compiled.
  await fc.assert(property, { seed, numRuns: 1 });
  await fc.assert(property, {
    seed,
    numRuns: seconds > 0 ? Number.MAX_SAFE_INTEGER : runs,
    interruptAfterTimeLimit: seconds > 0 ? seconds * 1000 : SHORT_RUN,
  });
  // When the time is over it is not waited for; it would go on beneath the next test.
  await last;
  if (CLAIMLIGHT_FUZZ_LOG) appendFileSync(CLAIMLIGHT_FUZZ_LOG, `${cases} ${name}\n`);
}
