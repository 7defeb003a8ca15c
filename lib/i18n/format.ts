import { dateText } from './date-text';
import { i18n } from './i18n';

/**
 * How numbers and dates are written: as in the language of our texts, which need not be the browser's,
 * and as in the reader's country where the browser names one that speaks it. English dates are
 * written day first, as in our texts.
 */
export function locale(): string {
  const ours = i18n.t('language_tag');
  const browsers = i18n.t('@@ui_locale').replace('_', '-');
  return !ours.startsWith('en') && browsers.split('-')[0] === ours.split('-')[0] ? browsers : ours;
}

/** A whole number or share with the reader's separators. */
export const formatNumber = (value: number): string =>
  new Intl.NumberFormat(locale()).format(value);

/** A date for people in the reader's language, see `dateText`. */
export const formatDate = (text: string): string => dateText(locale(), text);

/** A size as "2.4 MB", in the largest unit of which there is at least one. */
export function formatBytes(bytes: number): string {
  const step = Math.min(3, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: ['byte', 'kilobyte', 'megabyte', 'gigabyte'][step] as string,
    // "294 byte" would be the short form.
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1000 ** step);
}

/** A day (`YYYY-MM-DD`) as "12 Feb", with its year where that is not this one. */
export function formatShortDate(day: string, now: Date = new Date()): string {
  return new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    ...(day.startsWith(`${now.getFullYear()}-`) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(day));
}

/** The month of a day as "February", with its year where that is not this one. */
export function formatMonth(day: string, now: Date = new Date()): string {
  return new Intl.DateTimeFormat(locale(), {
    month: 'long',
    ...(day.startsWith(`${now.getFullYear()}-`) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(day));
}

/** "A, B and C", or with `or`. */
export const formatList = (items: readonly string[], or = false): string =>
  new Intl.ListFormat(locale(), { type: or ? 'disjunction' : 'conjunction' }).format(items);

/** A time as "1 Jun", with its year where that is not this one. */
export function formatDay(time: string, now: Date = new Date()): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  return new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    ...(date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
  }).format(date);
}

/** A time as "12 May 2024, 10:42". */
export function formatTime(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  return new Intl.DateTimeFormat(locale(), {
    ...{ day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit' },
  }).format(date);
}

/** The time of day of a time, as "10:42". */
export const formatHour = (time: string): string =>
  new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' }).format(new Date(time));
