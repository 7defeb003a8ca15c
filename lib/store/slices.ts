/** Time after which long work lets others have their turn, in ms: well within a frame. */
const SLICE = 10;

/** Lets other tasks run where the work has gone on for a slice; at once, where it has not. */
export type Pause = () => Promise<void> | undefined;

/** Makes the pauses of one piece of long work. Not for use inside a transaction, which would end. */
export function createPause(slice = SLICE): Pause {
  let began = performance.now();
  return () => {
    if (performance.now() - began < slice) return undefined;
    return nextTurn().then(() => {
      began = performance.now();
    });
  };
}

interface Yielding {
  scheduler?: { yield?(): Promise<void> };
}

function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** Items sorted in one go; more are sorted in parts that are then merged. */
const RUN = 4_096;
/** Items merged between two looks at the clock. */
const STEP = 512;

/** A sorted copy, as `toSorted` gives it, made with pauses. */
export async function sortInSlices<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  pause: Pause,
): Promise<T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).sort(compare));
    await pause();
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], compare, pause));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

/** Of two that are alike, the one of the first list comes first. */
async function merge<T>(
  a: T[],
  b: T[],
  compare: (a: T, b: T) => number,
  pause: Pause,
): Promise<T[]> {
  const merged: T[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    merged.push(compare(a[i] as T, b[j] as T) <= 0 ? (a[i++] as T) : (b[j++] as T));
    if (merged.length % STEP === 0) await pause();
  }
  while (i < a.length) merged.push(a[i++] as T);
  while (j < b.length) merged.push(b[j++] as T);
  return merged;
}
