import { expect, it } from 'vitest';
import { PRESET_SCALES } from '@/lib/model/scales';
import { Scale } from '@/lib/model/verdict';

it.each(PRESET_SCALES)('$id keeps the rules for scales', (scale) => {
  expect(Scale.parse(scale)).toEqual(scale);
  const levels = scale.levels.length;
  expect(new Set(scale.levels.map(({ id }) => id)).size).toBe(levels);
  expect(new Set(scale.levels.map(({ shape, slot }) => `${shape} ${slot}`)).size).toBe(levels);
  expect(scale.levels.map(({ key }) => key)).toEqual(
    Array.from({ length: levels }, (_, i) => String(i + 1)),
  );
  // Ratings fall from level to level and end at 1; what is no point on the scale has none.
  const ratings = scale.levels.flatMap(({ rating }) => rating ?? []);
  expect(ratings).toEqual(ratings.map((_, i) => ratings.length - i));
  expect(scale.levels.find(({ slot }) => slot === 'unverifiable')?.rating).toBeNull();
});
