import { expect, test } from 'vitest';
import { Pace } from '@/lib/session/pace';

test('a short job is free, and a page that costs time without end is held to a share of it', () => {
  let now = 0;
  const pace = new Pace(() => now);
  pace.spend(20);
  expect(pace.wait()).toBe(0);
  let used = 20;
  for (let job = 0; job < 100; job++) {
    now += pace.wait();
    pace.spend(50);
    used += 50;
    now += 50;
  }
  expect(used / now).toBeLessThan(0.01);
  expect(used / now).toBeGreaterThan(0.004);
});

test('no wait is longer than a minute, and what was saved up is bounded', () => {
  let now = 0;
  const pace = new Pace(() => now);
  pace.spend(10_000);
  expect(pace.wait()).toBe(60_000);
  now = 1e9;
  pace.spend(300);
  expect(pace.wait()).toBeGreaterThan(0);
});

test('of a job in slices the pauses do not count', async () => {
  let now = 0;
  const pace = new Pace(() => now);
  await pace.metered(
    async () => {
      now += 100;
    },
    async (pause) => {
      for (let slice = 0; slice < 6; slice++) {
        now += 10;
        await pause();
      }
    },
  );
  expect(pace.wait()).toBe(0);
  pace.spend(40);
  expect(pace.wait()).toBeGreaterThan(0);
});
