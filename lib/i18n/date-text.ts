/**
 * An ISO date or time as "12 May 2024", a month as "May 2024". Anything else is given back as it
 * is: pages write dates in many ways, and a wrong date is worse than an odd one.
 */
export function dateText(locale: string, text: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T.+)?)?)?$/.exec(text);
  const date = new Date(text);
  if (!parts || Number.isNaN(date.getTime())) return text;
  const [, , month, day, time] = parts;
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
    // A date without a time means that day everywhere.
    ...(time ? {} : { timeZone: 'UTC' }),
  }).format(date);
}
