import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPeriod, overTime } from '@/lib/model/insights/over-time';
import { anyClaims, claims } from './facts';

/** A Wednesday. */
const NOW = new Date(2024, 4, 29, 15);
const at = (year: number, month: number, day: number, hour = 12) =>
  new Date(year, month, day, hour).toISOString();

describe('inPeriod', () => {
  it('counts whole weeks back from the Monday of this one', () => {
    const monday = claims(1, 'A', null, at(2024, 4, 6, 0));
    const before = claims(1, 'A', null, at(2024, 4, 5, 23));
    const today = claims(1, 'A', null, at(2024, 4, 29));
    const later = claims(1, 'A', null, at(2024, 4, 30, 1));
    const all = [...monday, ...before, ...today, ...later];
    expect(inPeriod(all, 4, NOW)).toEqual([...monday, ...today]);
    expect(inPeriod(all, null, NOW)).toEqual([...monday, ...before, ...today]);
  });
});

describe('overTime', () => {
  it('has a bar for each week of the period, those without claims too', () => {
    const facts = [
      ...claims(2, 'A', 'true', at(2024, 4, 12, 23)),
      ...claims(1, 'A', null, at(2024, 4, 13, 0)),
    ];
    expect(overTime(facts, 4, NOW)).toEqual({
      unit: 'week',
      bars: [
        { start: '2024-05-06', rated: 2, unrated: 0, whole: true },
        { start: '2024-05-13', rated: 0, unrated: 1, whole: true },
        { start: '2024-05-20', rated: 0, unrated: 0, whole: true },
        { start: '2024-05-27', rated: 0, unrated: 0, whole: false },
      ],
    });
  });

  it('keeps to the calendar where the clocks change', () => {
    // Bars are named by local days; this holds in every zone the tests run in.
    const { bars } = overTime([], 52, NOW);
    expect(bars).toHaveLength(52);
    for (const { start } of bars) expect(new Date(`${start}T12:00`).getDay()).toBe(1);
  });

  it('takes months or years where weeks would be too many', () => {
    const old = (year: number) => overTime(claims(1, 'A', null, at(year, 5, 1)), null, NOW);
    expect(old(2024)).toMatchObject({ unit: 'week' });
    expect(old(2022)).toMatchObject({ unit: 'month', bars: { length: 24 } });
    expect(old(1990)).toMatchObject({ unit: 'year', bars: { length: 35 } });
    expect(old(1990).bars[0]).toMatchObject({ start: '1990-01-01', unrated: 1, whole: true });
  });

  it('counts every claim of the period once', () => {
    fc.assert(
      fc.property(anyClaims, fc.constantFrom(4, 16, 52, null), (all, weeks) => {
        const facts = inPeriod(all, weeks, NOW);
        const { bars } = overTime(facts, weeks, NOW);
        const counted = bars.reduce((sum, bar) => sum + bar.rated + bar.unrated, 0);
        expect(counted).toBe(facts.length);
        expect(bars.length).toBeLessThanOrEqual(60);
        expect(new Set(bars.map(({ start }) => start)).size).toBe(bars.length);
        expect(bars.filter(({ whole }) => !whole)).toEqual(bars.slice(-1));
      }),
    );
  });
});
