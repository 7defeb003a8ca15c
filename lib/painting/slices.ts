/** Main-thread time after which work hands over to the page, in ms. */
const SLICE = 12;

interface Scheduler {
  yield?: () => Promise<void>;
}

/** Lets the page handle input and paint, then goes on. */
function yieldToPage(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: Scheduler }).scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}

/** Returns a function to call between steps of a long job: it yields when a slice is used up. */
export function slicer(now: () => number = () => performance.now()): () => Promise<void> {
  let started = now();
  return async () => {
    if (now() - started < SLICE) return;
    await yieldToPage();
    started = now();
  };
}
