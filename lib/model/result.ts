/** An outcome a person can meet: failures are values here, exceptions are for programming errors. */
export type Result<T, E extends string> = { ok: true; value: T } | { ok: false; error: E };

/** Wraps a value as a success. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** Wraps an error code as a failure. */
export const fail = <E extends string>(error: E): { ok: false; error: E } => ({ ok: false, error });
