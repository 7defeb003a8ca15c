import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lampAlphas, STRENGTHS } from '@/lib/model/lamp';
import { type Colour, readableTints } from '@/lib/painting/tints';

const grey = (value: number): Colour => ({
  red: value / 255,
  green: value / 255,
  blue: value / 255,
  alpha: 1,
});

test('black on white and white on black bear every tint', () => {
  expect(readableTints(grey(0x1a), grey(255), 'light')).toEqual({
    claim: 3,
    hover: true,
    strength: 3,
  });
  expect(readableTints(grey(0xf0), grey(0x14), 'dark')).toEqual({
    claim: 3,
    hover: true,
    strength: 3,
  });
});

test('the paler the text, the weaker its strongest tint', () => {
  const strongest = [0x55, 0x68, 0x6e, 0x76].map(
    (value) => readableTints(grey(value), grey(255), 'light').claim,
  );
  expect(strongest).toEqual([...strongest].sort((a, b) => b - a));
  expect(new Set(strongest).size).toBe(3);
});

test('text that is hardly readable keeps the weakest tint, but not that of the pointer', () => {
  expect(readableTints(grey(0x99), grey(255), 'light')).toMatchObject({
    claim: 1,
    hover: false,
  });
  expect(readableTints(grey(0x70), grey(0x20), 'dark')).toMatchObject({ claim: 1, hover: false });
});

test('text that lets its ground through counts as what is seen', () => {
  const pale = { ...grey(0), alpha: 0.4 };
  expect(readableTints(pale, grey(255), 'light').claim).toBe(1);
});

test('a stronger light is taken only as far as the weakest grade stays readable', () => {
  const strengths = [0x1a, 0x72, 0x74, 0x76].map(
    (value) => readableTints(grey(value), grey(255), 'light', 5).strength,
  );
  expect(strengths[0]).toBe(5);
  expect(strengths.at(-1)).toBe(3);
  expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
  // A softer one is never made stronger.
  expect(readableTints(grey(0x99), grey(255), 'light', 1)).toMatchObject({ strength: 1 });
});

test('a softer light leaves pale text more grades', () => {
  const pale = grey(0x68);
  expect(readableTints(pale, grey(255), 'light', 1).claim).toBeGreaterThan(
    readableTints(pale, grey(255), 'light', 3).claim,
  );
});

test('every strength keeps its grades apart, and the pointer above them', () => {
  for (const tone of ['light', 'dark'] as const) {
    for (const strength of STRENGTHS) {
      const { claim, hover } = lampAlphas(tone, strength);
      const rising = [...claim, hover];
      expect(rising).toEqual([...rising].sort((a, b) => a - b));
      expect(new Set(rising).size).toBe(4);
      expect(hover).toBeLessThanOrEqual(1);
    }
  }
});

test('the usual strength is what the sheets say', () => {
  for (const [tone, file] of [
    ['light', 'highlights.content.css'],
    ['dark', 'highlights-dark.content.css'],
  ] as const) {
    const sheet = readFileSync(`entrypoints/${file}`, 'utf8');
    const said = [
      ...sheet.matchAll(
        /highlight\(claimlight-(claim-\d|hover)\) \{\s+background-color: rgb\(255 200 61 \/ ([\d.]+)\)/g,
      ),
    ];
    const { claim, hover } = lampAlphas(tone, 3);
    expect(said.map(([, , alpha]) => Number(alpha))).toEqual([...claim, hover]);
  }
});
