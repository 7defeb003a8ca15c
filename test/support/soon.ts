import { vi } from 'vitest';

/** Tries again until it passes, for as long as a busy machine may take: by default there is one second. */
export const soon = <T>(attempt: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(attempt, { timeout: 10_000 });
