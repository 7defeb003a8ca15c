import { processorTime } from './processor-time.ts';

/** Times a part is run; the least counts, so that other work on the machine does not decide. */
const RUNS = 3;
const ATTEMPTS = 5;
/** Ratio that is surely linear: no need to try again. */
const CLEAR = 6;

/** Milliseconds of processor time. */
function cost(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const spent = processorTime();
    work();
    least = Math.min(least, spent());
  }
  return least;
}

/**
 * How many times as long four times the text takes: near 4 in linear time, 16 in quadratic. `length`: UTF-16 code
 * units of the shorter text, which `unit` fills; tried again where it seems too long.
 */
export function growth(unit: string, length: number, work: (text: string) => void): number {
  const text = unit.repeat(Math.ceil(length / unit.length));
  const longer = text.repeat(4);
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && least > CLEAR; attempt++) {
    const short = cost(() => work(text));
    least = Math.min(least, cost(() => work(longer)) / Math.max(short, 1));
  }
  return least;
}
