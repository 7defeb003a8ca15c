import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until the answer is neither undefined, null, false nor an empty text, and returns it.
 * Throws after `timeout` milliseconds, naming `what` was awaited and the last error met.
 */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false>,
  { timeout = 20_000, interval = 50 }: { timeout?: number; interval?: number } = {},
): Promise<T> {
  const end = Date.now() + timeout;
  let lastError: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer || answer === 0) return answer;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() > end) {
      const why = lastError instanceof Error ? ` (${lastError.message})` : '';
      throw new Error(`waited ${timeout} ms for ${what}${why}`);
    }
    await sleep(interval);
  }
}
