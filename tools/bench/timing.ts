/** The middle value; of an even count the lower of the two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] ?? Number.NaN;
}

/** Milliseconds that a call takes. */
function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/**
 * Times several ways to do the same, one after the other in each round and every other round backwards,
 * so that a machine that grows slower or busier treats all alike. Gives the times of each, in ms, after
 * `warm` rounds that do not count.
 */
export function inTurns(runs: readonly (() => unknown)[], rounds: number, warm = 2): number[][] {
  const times: number[][] = runs.map(() => []);
  for (let round = -warm; round < rounds; round++) {
    const order = [...runs.keys()];
    if (round % 2 !== 0) order.reverse();
    for (const i of order) {
      const time = timed(runs[i] ?? (() => {}));
      if (round >= 0) times[i]?.push(time);
    }
  }
  return times;
}
