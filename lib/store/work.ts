import * as z from 'zod/mini';
import { fail, ok, type Result } from '@/lib/model/result';
import type { ClaimlightDatabase } from './database';
import { failureOf, isConnectionLost, Refusal } from './failures';
import type { StoreChange, StoreError } from './types';

export interface StoreOptions {
  /** Called after a write that changed something was committed. */
  onChange?(change: StoreChange): void;
  now?: () => Date;
}

/** What one write knows: the database inside its transaction, its time, and whom it concerns. */
export interface Work {
  db: ClaimlightDatabase;
  /** Time of the write, ISO 8601 in UTC. */
  at: string;
  /** Tells, once the write is committed, that records of this article changed. */
  touch(articleId: string): void;
}

/**
 * Runs one write as a single transaction over all tables: all of it is committed or none. Refusals
 * and failures of the database become values; `onChange` fires after the commit.
 */
export type Write = <T, E extends string = never>(
  body: (work: Work) => Promise<T>,
) => Promise<Result<T, StoreError | E>>;

/** Makes the `Write` of a store. */
export function createWrite(db: ClaimlightDatabase, options: StoreOptions = {}): Write {
  const { onChange, now = () => new Date() } = options;
  return async <T, E extends string = never>(body: (work: Work) => Promise<T>) => {
    const articleIds = new Set<string>();
    const at = now().toISOString();
    const run = async (): Promise<T> => {
      articleIds.clear();
      // Opening again after a failure or a version change is what "Try again" needs.
      if (!db.isOpen()) await db.open();
      // The scope has to be an `async` function itself: Dexie keeps its transaction across the
      // awaits of such a one only, and commits half of the work of any other.
      return db.transaction('rw', db.tables, async () =>
        body({ db, at, touch: (id) => articleIds.add(id) }),
      );
    };
    let value: T;
    try {
      value = await run().catch((error: unknown) => {
        if (!isConnectionLost(error)) throw error;
        db.close({ disableAutoOpen: false });
        return run();
      });
    } catch (error) {
      return fail(
        error instanceof Refusal ? (error.code as 'invalid' | 'missing' | E) : failureOf(error),
      );
    }
    if (articleIds.size > 0) onChange?.({ articleIds: [...articleIds] });
    return ok(value);
  };
}

/**
 * The time of a change to a record that was last changed at `last`: that of the write, or the instant after
 * `last` where the clock was set back since, or another window wrote in the same instant. So what is done later
 * is later in every history and import.
 */
export function timeAfter(last: string, { at }: Pick<Work, 'at'>): string {
  const next = Date.parse(last) + 1;
  return next > Date.parse(at) ? new Date(next).toISOString() : at;
}

/** Parses a record before it is written; what its schema refuses ends the write as `invalid`. */
export function checked<T extends z.ZodMiniType>(schema: T, record: unknown): z.infer<T> {
  const parsed = schema.safeParse(record);
  if (!parsed.success) throw new Refusal('invalid', z.prettifyError(parsed.error));
  return parsed.data;
}
