import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byPublisher } from '@/lib/model/insights/by-publisher';
import { ratingOf } from '@/lib/model/insights/facts';
import { PRESET_SCALES } from '@/lib/model/scales';
import { anyClaims, claims } from './facts';

it('has a row for each publisher with three rated claims, the most rated first', () => {
  const chart = byPublisher([
    ...claims(2, 'Small', 'true'),
    ...claims(9, 'Unrated only', null),
    ...claims(3, 'Wire & Record', 'false'),
    ...claims(2, 'Harbour Post', 'true'),
    ...claims(2, 'Harbour Post', 'half'),
  ]);
  expect(chart.rows).toEqual([
    { publisher: 'Harbour Post', counts: { true: 2, half: 2 }, total: 4 },
    { publisher: 'Wire & Record', counts: { false: 3 }, total: 3 },
  ]);
  expect(chart.rated).toBe(9);
  expect(chart.slots.map(({ slot }) => slot)).toEqual(['true', 'half', 'false']);
});

it('loses no rated claim and invents none, in whatever order they come', () => {
  fc.assert(
    fc.property(anyClaims, (facts) => {
      const chart = byPublisher(facts);
      const sum = (counts: object) => Object.values(counts).reduce((a: number, b) => a + b, 0);
      expect(sum(chart.counts)).toBe(facts.filter(({ rating }) => rating).length);
      expect(chart.rated).toBe(sum(chart.counts));
      for (const { publisher, counts, total } of chart.rows) {
        expect(sum(counts)).toBe(total);
        const own = facts.filter((fact) => fact.rating && fact.publisher === publisher);
        expect(own).toHaveLength(total);
      }
      expect(byPublisher(facts.toReversed())).toEqual(chart);
    }),
  );
});

it('keeps the words that scales have for one slot', () => {
  const verdict = { note: '', at: '2024-05-29T10:00:00.000Z' };
  const rate = (scale: string, value: string, word?: string) =>
    ratingOf(PRESET_SCALES, { ...verdict, scale, value, ...(word ? { word } : {}) });
  expect(rate('truth', 'true')).toEqual({ slot: 'true', shape: 'true', word: 'True' });
  expect(rate('context', 'correct')).toEqual({ slot: 'true', shape: 'true', word: 'Correct' });
  expect(rate('gone', 'x', 'Pants')).toEqual({ slot: 'unrated', shape: 'unrated', word: 'Pants' });
  expect(rate('gone', 'x')).toEqual({ slot: 'unrated', shape: 'unrated', word: 'x' });
  expect(ratingOf(PRESET_SCALES, null)).toBeNull();
  const [fact] = claims(1, 'A', 'true');
  if (!fact) throw new Error('none made');
  const { slots } = byPublisher([
    { ...fact, rating: rate('truth', 'true') },
    { ...fact, rating: rate('context', 'correct') },
  ]);
  expect(slots).toEqual([{ slot: 'true', shapes: ['true'], words: ['Correct', 'True'] }]);
});
