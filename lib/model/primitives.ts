import * as z from 'zod/mini';

/** UUID of a record. */
export const Id = z.guid();
/** ISO 8601 time in UTC, as `Date.prototype.toISOString` writes it. */
export const Timestamp = z.iso.datetime();
/** Address of a page or source: http or https only, so that a stored link can never run script. */
export const WebUrl = z.url({ protocol: /^https?$/ });
/** Whether something is such an address. */
export const isWebUrl = (value: unknown): boolean => WebUrl.safeParse(value).success;
/** Longest note, in UTF-16 code units. */
export const NOTE_LIMIT = 10_000;
export const Note = z.string().check(z.maxLength(NOTE_LIMIT));
