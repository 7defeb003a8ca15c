import type { ClaimFact } from './facts';

export type TimeUnit = 'week' | 'month' | 'year';

/** One bar: the claims saved in a week, month or year of the person's own time zone. */
export interface TimeBar {
  /** Its first day, `YYYY-MM-DD`; of a week, the Monday. */
  start: string;
  rated: number;
  unrated: number;
  /** False of the one that is not over yet. */
  whole: boolean;
}

export interface TimeChart {
  unit: TimeUnit;
  /** Without gaps, oldest first; the last one is now. */
  bars: TimeBar[];
}

/** More bars than this are too thin to read, and the next larger unit is taken. */
const MOST_BARS = 60;

/** The beginning of the week, month or year that a moment is in. */
function startOf(unit: TimeUnit, moment: Date): Date {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth(), moment.getDate()];
  if (unit === 'year') return new Date(year, 0, 1);
  if (unit === 'month') return new Date(year, month, 1);
  return new Date(year, month, day - ((moment.getDay() + 6) % 7));
}

/** The beginning that follows this beginning. By the calendar: days of 23 hours are days. */
function next(unit: TimeUnit, start: Date): Date {
  const [year, month, day] = [start.getFullYear(), start.getMonth(), start.getDate()];
  if (unit === 'year') return new Date(year + 1, 0, 1);
  return unit === 'month' ? new Date(year, month + 1, 1) : new Date(year, month, day + 7);
}

const dayOf = (date: Date): string =>
  [
    String(date.getFullYear()).padStart(4, '0'),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-');

/** The first day of so many weeks, this one the last of them. */
function startOfWeeks(weeks: number, now: Date): Date {
  const monday = startOf('week', now);
  return new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() - 7 * (weeks - 1));
}

/**
 * The claims saved in the last so many weeks, this one among them, or ever (null). What a clock
 * that was wrong put after today is in no period.
 */
export function inPeriod(
  facts: readonly ClaimFact[],
  weeks: number | null,
  now: Date,
): ClaimFact[] {
  const { from, to } = periodBounds(weeks, now);
  const first = from === null ? Number.NEGATIVE_INFINITY : Date.parse(from);
  const end = Date.parse(to);
  return facts.filter(({ createdAt }) => {
    const time = Date.parse(createdAt);
    return time >= first && time < end;
  });
}

/** When that period begins and ends (ISO 8601), the end not in it; without a beginning for ever. */
export function periodBounds(weeks: number | null, now: Date): { from: string | null; to: string } {
  const end = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  const from = weeks === null ? null : startOfWeeks(weeks, now).toISOString();
  return { from, to: end.toISOString() };
}

/**
 * Counts claims of a period by week, or by month or year where weeks would be too many. Starts with
 * the period (so that weeks in which nothing was saved show), without one with the oldest claim.
 */
export function overTime(facts: readonly ClaimFact[], weeks: number | null, now: Date): TimeChart {
  const times = facts.map(({ createdAt, rating }) => ({ at: Date.parse(createdAt), rating }));
  const oldest = times.reduce((first, { at }) => Math.min(first, at), now.getTime());
  const from = weeks === null ? new Date(oldest) : startOfWeeks(weeks, now);
  for (const unit of ['week', 'month', 'year'] as const) {
    const bars = barsOf(unit, from, now);
    if (bars.length > MOST_BARS && unit !== 'year') continue;
    const byStart = new Map(bars.map((bar) => [bar.start, bar]));
    for (const { at, rating } of times) {
      const bar = byStart.get(dayOf(startOf(unit, new Date(at))));
      if (bar) bar[rating ? 'rated' : 'unrated'] += 1;
    }
    return { unit, bars };
  }
  throw new Error('every unit was tried');
}

function barsOf(unit: TimeUnit, from: Date, now: Date): TimeBar[] {
  const bars: TimeBar[] = [];
  for (let start = startOf(unit, from); start <= now; start = next(unit, start)) {
    const whole = next(unit, start) <= now;
    bars.push({ start: dayOf(start), rated: 0, unrated: 0, whole });
    // A clock that was wrong by centuries is no reason to count them.
    if (bars.length > 1000) break;
  }
  return bars;
}
