/** A time in UTC as records have it; undefined for what is no date with a year, or does not exist. */
export function timeOf(text: string): string | undefined {
  const iso =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?)?$/i.exec(
      text.trim(),
    );
  if (!iso?.[1] || !exists(iso[1])) return undefined;
  const [, day, time = '00:00:00', zone = 'Z'] = iso;
  const at = new Date(`${day}T${time}${zone.toUpperCase().replace(/(\d\d)(\d\d)$/, '$1:$2')}`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/**
 * Whether a date, in whatever way it is written, may be one: only what is plainly a day that the
 * calendar does not have is none.
 */
export function mayExist(text: string): boolean {
  const iso = /^\d{4}-\d\d-\d\d/.exec(text);
  if (iso) return exists(iso[0]);
  const [, a, b, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text.trim()) ?? [];
  if (!a || !b || !year) return true;
  const day = (month: string, of: string) =>
    exists(`${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`);
  // Day first or month first, as people write it.
  return day(b, a) || day(a, b);
}

/** Whether the calendar has an ISO day. */
function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
