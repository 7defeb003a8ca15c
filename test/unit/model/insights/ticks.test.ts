import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ticks } from '@/lib/model/insights/ticks';

it.each([
  [18, [0, 5, 10, 15]],
  [3, [0, 1, 2, 3]],
  [0, [0]],
  [240, [0, 100, 200]],
])('marks a scale up to %d', (max, marks) => expect(ticks(max)).toEqual(marks));

it('is whole, even and short, whatever the scale', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), (max) => {
      const marks = ticks(max);
      expect(marks.length).toBeLessThanOrEqual(5);
      expect(marks.every(Number.isInteger)).toBe(true);
      expect(Math.max(...marks)).toBeLessThanOrEqual(max);
      if (max > 0) expect(marks.length).toBeGreaterThan(1);
    }),
  );
});
