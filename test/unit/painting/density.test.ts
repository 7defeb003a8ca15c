import { expect, test } from 'vitest';
import { thinOut } from '@/lib/painting/density';

const claim = (start: number, score: number | null, saved = false) => ({
  start,
  end: start + 100,
  score,
  saved,
});

test('drops the weakest claims past one per 35 words', () => {
  const claims = [60, 90, 45, 80, 70, 50].map((score, i) => claim(i * 200, score));
  const kept = thinOut(claims, { words: 140, length: 10_000 });
  expect(kept.map((c) => c.score)).toEqual([60, 90, 80, 70]);
});

test('never lights more than half of the text', () => {
  const claims = [90, 80, 70, 60, 50, 40].map((score, i) => claim(i * 100, score));
  const kept = thinOut(claims, { words: 10_000, length: 800 });
  expect(kept.map((c) => c.score)).toEqual([90, 80, 70, 60]);
});

test('a saved claim is never dropped', () => {
  const claims = [claim(0, null, true), claim(200, 10, true), claim(400, 99), claim(600, 98)];
  const kept = thinOut(claims, { words: 70, length: 10_000 });
  expect(kept).toEqual([claims[0], claims[1], claims[2]]);
});
