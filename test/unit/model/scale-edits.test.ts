import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addLevel,
  changeLevel,
  isTaken,
  MOST_LEVELS,
  moveLevel,
  scaleFault,
  withoutLevel,
} from '@/lib/model/scale-edits';
import { PRESET_SCALES } from '@/lib/model/scales';
import { Scale } from '@/lib/model/verdict';

const truth = PRESET_SCALES[0] as Scale;
const words = ({ levels }: Scale) => levels.map(({ word }) => word);
const keys = ({ levels }: Scale) => levels.map(({ key }) => key);

describe('scaleFault', () => {
  it('finds nothing in the presets', () => {
    expect(PRESET_SCALES.map(scaleFault)).toEqual([null, null, null]);
  });

  it.each([
    [{ word: '  ' }, 'no-word'],
    [{ word: ' TRUE' }, 'same-word'],
    [{ shape: 'true', slot: 'true' }, 'same-look'],
    [{ shape: 'unrated', slot: 'unrated' }, 'same-look'],
  ] as const)('%j is %s', (patch, fault) => {
    expect(scaleFault(changeLevel(truth, 'half', patch))).toEqual({ level: 'half', fault });
  });

  it('lets levels share a shape or a colour', () => {
    const shared = changeLevel(changeLevel(truth, 'half', { slot: 'true' }), 'false', {
      shape: 'true',
    });
    expect(scaleFault(shared)).toBeNull();
    expect(isTaken(shared, 'false', { shape: 'half', slot: 'true' })).toBe(true);
    expect(isTaken(shared, 'half', { shape: 'half', slot: 'true' })).toBe(false);
  });
});

describe('moving, adding and removing levels', () => {
  it('gives every level the digit of its place', () => {
    const moved = moveLevel(truth, 4, 0);
    expect(words(moved).slice(0, 3)).toEqual(['False', 'True', 'Mostly true']);
    expect(keys(moved)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(moveLevel(truth, 0, 6)).toBe(truth);
    expect(moveLevel(truth, 0, -1)).toBe(truth);
    const without = withoutLevel(truth, 'half') as Scale;
    expect(words(without)).not.toContain('Half true');
    expect(keys(without)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('keeps to two levels at least and nine at most', () => {
    let scale = truth;
    while (scale.levels.length < MOST_LEVELS)
      scale = addLevel(scale, crypto.randomUUID(), 'New') as Scale;
    expect(addLevel(scale, 'x', 'New')).toBeNull();
    expect(words(scale).slice(-3)).toEqual(['New', 'New 2', 'New 3']);
    let few: Scale | null = scale;
    for (let last: Scale | null = scale; last; last = withoutLevel(last, last.levels[0]?.id ?? ''))
      few = last;
    expect(few?.levels).toHaveLength(2);
  });

  it('whatever is done in whatever order, a sound scale stays one', () => {
    const step = fc.oneof(
      fc.record({ move: fc.tuple(fc.nat(10), fc.nat(10)) }),
      fc.record({ add: fc.string({ minLength: 1 }).filter((word) => word.trim() !== '') }),
      fc.record({ remove: fc.nat(8) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let scale = truth;
        for (const it of steps) {
          if ('move' in it) scale = moveLevel(scale, ...it.move);
          else if ('add' in it) scale = addLevel(scale, crypto.randomUUID(), it.add) ?? scale;
          else scale = withoutLevel(scale, scale.levels[it.remove]?.id ?? '') ?? scale;
          expect(Scale.safeParse(scale).success).toBe(true);
          expect(scaleFault(scale)).toBeNull();
          expect(keys(scale)).toEqual(scale.levels.map((_, i) => String(i + 1)));
        }
      }),
    );
  });
});
