import { assert, asyncProperty, integer, array as listOf, tuple } from 'fast-check';
import { expect, it, vi } from 'vitest';
import { createPause, sortInSlices } from '@/lib/store/slices';

it('sorts as the language does, what is alike staying in its order', async () => {
  const compare = (a: [number, number], b: [number, number]) => a[0] - b[0];
  const items = listOf(tuple(integer({ min: 0, max: 50 }), integer()), { maxLength: 30 });
  await assert(
    asyncProperty(items, integer({ min: 1, max: 700 }), async (some, times) => {
      const many = Array.from({ length: times }, () => some).flat();
      const sorted = await sortInSlices(many, compare, () => undefined);
      expect(sorted).toEqual(many.toSorted(compare));
    }),
    { numRuns: 30 },
  );
});

it('lets others have their turn once a slice is over, and not before', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  try {
    const pause = createPause(10);
    expect(pause()).toBeUndefined();
    vi.advanceTimersByTime(11);
    const turn = pause();
    expect(turn).toBeInstanceOf(Promise);
    await vi.runAllTimersAsync();
    await turn;
    expect(pause()).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});
