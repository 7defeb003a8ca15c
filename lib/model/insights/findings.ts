import type { VerdictSlot } from '@/lib/model/verdict';
import type { PublisherChart } from './by-publisher';
import type { CitedRow } from './most-cited';
import type { TimeChart } from './over-time';

/** So many claims a bar needs before anything is said of it. */
export const FEWEST_FOR_FINDING = 5;

/** Most of what was rated so came from these one or two publishers. */
export interface PublisherFinding {
  slot: VerdictSlot;
  publishers: [string] | [string, string];
}

/** How much more of one verdict than of all claims the named ones must have. */
const LIFT = 1.25;
/** What people look for first. */
const ORDER: readonly VerdictSlot[] = [
  'false',
  'mostly-false',
  'half',
  'mostly-true',
  'true',
  'unverifiable',
];

/**
 * The one or two publishers that gave over half of the claims with one verdict. Nothing is said
 * where that only follows from whose claims were checked most: they must have clearly more of the
 * verdict than of all rated claims, some other publisher must have a row, too, and no third one may
 * be level with them.
 */
export function publisherFinding(chart: PublisherChart): PublisherFinding | null {
  for (const slot of ORDER) {
    const all = chart.counts[slot] ?? 0;
    if (all < FEWEST_FOR_FINDING) continue;
    const of = ({ counts }: { counts: PublisherChart['counts'] }) => counts[slot] ?? 0;
    const ranked = [...chart.rows].sort((a, b) => of(b) - of(a));
    for (const count of [1, 2]) {
      const named = ranked.slice(0, count);
      const last = named[count - 1];
      const after = ranked[count];
      if (!last || !after || of(after) >= of(last)) continue;
      const share = named.reduce((sum, row) => sum + of(row), 0) / all;
      const checked = named.reduce((sum, row) => sum + row.total, 0) / chart.rated;
      const enough = named.every(({ total }) => total >= FEWEST_FOR_FINDING);
      if (!enough || share <= 0.5 || share < LIFT * checked) continue;
      const publishers = named.map(({ publisher }) => publisher);
      return { slot, publishers: publishers as PublisherFinding['publishers'] };
    }
  }
  return null;
}

/** How the last weeks compare with the first of the period. */
export type PaceFinding =
  | { kind: 'more' | 'fewer'; since: string; times: number | null }
  | { kind: 'steady'; aWeek: number };

/** Weeks that are held against each other. */
const SPAN = 4;

/**
 * Compares the last four whole weeks with the first four: `times` is a whole number where it is
 * clear enough to be named. `since` is a day in the middle of those first weeks.
 */
export function paceFinding({ unit, bars }: TimeChart): PaceFinding | null {
  const whole = bars.filter((bar) => bar.whole);
  if (unit !== 'week' || whole.length < 2 * SPAN) return null;
  const count = (some: typeof whole) => some.reduce((sum, bar) => sum + bar.rated + bar.unrated, 0);
  const [before, now] = [count(whole.slice(0, SPAN)), count(whole.slice(-SPAN))];
  if (before < FEWEST_FOR_FINDING || now < FEWEST_FOR_FINDING) return null;
  const ratio = now / before;
  const since = whole[SPAN / 2]?.start ?? '';
  if (ratio >= 1.5) return { kind: 'more', since, times: ratio < 1.75 ? null : Math.round(ratio) };
  if (ratio <= 1 / 1.5) return { kind: 'fewer', since, times: null };
  // Steady at both ends says nothing of a middle that is not.
  const aWeek = count(whole) / whole.length;
  const isEven = whole.every((bar) => Math.abs(bar.rated + bar.unrated - aWeek) <= aWeek / 2);
  return isEven ? { kind: 'steady', aWeek: Math.round(aWeek) } : null;
}

/** The source that supports or refutes more claims than any other; context settles nothing. */
export function sourceFinding(rows: readonly CitedRow[]): CitedRow | null {
  const settled = ({ stances }: CitedRow) => stances.supports + stances.refutes;
  const [first, second] = [...rows].sort((a, b) => settled(b) - settled(a));
  if (!first || !second || settled(first) < FEWEST_FOR_FINDING) return null;
  return settled(first) > settled(second) ? first : null;
}

/** What a slot's words are, as they stand in a title. */
export const wordsOf = (chart: PublisherChart, slot: VerdictSlot): string[] =>
  chart.slots.find((used) => used.slot === slot)?.words ?? [];
