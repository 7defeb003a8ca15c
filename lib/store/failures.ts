import type { StoreError } from './types';

/** Leaves a transaction, undoing it, with the code that the caller gets. */
export class Refusal<E extends string = StoreError> extends Error {
  constructor(
    readonly code: E,
    message: string = code,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** Tells "the device is out of space" from every other failure of the database. */
export function failureOf(error: unknown): 'full' | 'other' {
  return isFull(error, 0) ? 'full' : 'other';
}

/**
 * Whether nothing can be written over a connection any more, though it was not closed: Firefox takes no
 * transaction on one that has met a full disk. Nothing of the write was committed.
 */
export function isConnectionLost(error: unknown): boolean {
  const { name } = Object(error) as { name?: unknown };
  return name === 'InvalidStateError' || name === 'DatabaseClosedError';
}

/** Dexie hides the browser's error in `inner` (an aborted transaction) or `failures` (bulk writes). */
function isFull(error: unknown, depth: number): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false;
  const { name, message, inner, cause, failures } = error as {
    name?: unknown;
    message?: unknown;
    inner?: unknown;
    cause?: unknown;
    failures?: unknown;
  };
  if (name === 'QuotaExceededError') return true;
  // A full disk is not a quota: browsers report it under other names.
  if (typeof message === 'string' && /no space|disk (is )?full|quota/i.test(message)) return true;
  const nested = Array.isArray(failures) ? failures : [];
  return [inner, cause, ...nested].some((next) => isFull(next, depth + 1));
}
