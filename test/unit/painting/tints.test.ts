import { expect, test } from 'vitest';
import { type Colour, readableTints } from '@/lib/painting/tints';

const grey = (value: number): Colour => ({
  red: value / 255,
  green: value / 255,
  blue: value / 255,
  alpha: 1,
});

test('black on white and white on black bear every tint', () => {
  expect(readableTints(grey(0x1a), grey(255), 'light')).toEqual({ claim: 3, hover: true });
  expect(readableTints(grey(0xf0), grey(0x14), 'dark')).toEqual({ claim: 3, hover: true });
});

test('the paler the text, the weaker its strongest tint', () => {
  const strongest = [0x55, 0x68, 0x6e, 0x76].map(
    (value) => readableTints(grey(value), grey(255), 'light').claim,
  );
  expect(strongest).toEqual([...strongest].sort((a, b) => b - a));
  expect(new Set(strongest).size).toBe(3);
});

test('text that is hardly readable keeps the weakest tint, but not that of the pointer', () => {
  expect(readableTints(grey(0x99), grey(255), 'light')).toEqual({ claim: 1, hover: false });
  expect(readableTints(grey(0x70), grey(0x20), 'dark')).toEqual({ claim: 1, hover: false });
});

test('text that lets its ground through counts as what is seen', () => {
  const pale = { ...grey(0), alpha: 0.4 };
  expect(readableTints(pale, grey(255), 'light').claim).toBe(1);
});
