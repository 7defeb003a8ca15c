import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutOut, overlap, overlapping } from '@/lib/painting/spans';

const span = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({
  start,
  end: start + length,
}));

test('touching spans do not overlap', () => {
  expect(overlap({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  expect(overlap({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true);
});

test('what is cut out is exactly what the holes do not cover', () => {
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 6 }), (whole, holes) => {
      const left = cutOut(whole, holes);
      for (let at = 0; at < 80; at++) {
        const inside = (s: { start: number; end: number }) => s.start <= at && at < s.end;
        expect(left.some(inside)).toBe(inside(whole) && !holes.some(inside));
      }
    }),
  );
});

test('one look at many spans says the same as looking at each', () => {
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 12 }), (one, many) => {
      expect(overlapping(many)(one)).toBe(many.some((other) => overlap(one, other)));
    }),
  );
});
