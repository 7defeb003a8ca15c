/** A date as far as it is known; `day` and `month` count from 1. */
export interface DateParts {
  year: string;
  month?: string;
  day?: string;
}

/**
 * The day, month or year that a source bears, as it is given: a time's own day, in whatever zone.
 * Undefined for what is no ISO 8601 date.
 */
export function dateParts(text: string): DateParts | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(text.trim()) ?? [];
  if (!year) return undefined;
  if (!month || +month < 1 || +month > 12) return { year };
  return !day || +day < 1 || +day > 31 ? { year, month } : { year, month, day };
}
