import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Rgb = [number, number, number];
type Theme = 'light' | 'dark';

const HEX = '#[0-9a-f]{6}';
const tokens = new Map<string, Record<Theme, Rgb>>();
for (const [, name = '', light = '', dark] of readFileSync(
  'components/tokens.css',
  'utf8',
).matchAll(new RegExp(`--([\\w-]+): (?:light-dark\\()?(${HEX})(?:, (${HEX})\\))?`, 'g'))) {
  tokens.set(name, { light: rgb(light), dark: rgb(dark ?? light) });
}

const NEUTRAL = ['surface', 'paper', 'surface-2', 'select'];
const VERDICTS = [...tokens.keys()].filter((name) => /^v-(?!.*-soft$)/.test(name));
const ENTITIES = [...tokens.keys()].filter((name) => name.startsWith('e-'));

/** Which text stands on which ground. */
const TEXT: Record<string, string[]> = {
  ink: [...NEUTRAL, 'surface-3', 'lamp-soft', 'danger-soft'],
  'ink-2': [...NEUTRAL, 'surface-3'],
  'ink-3': [...NEUTRAL, 'surface-3'],
  link: NEUTRAL,
  ok: NEUTRAL,
  danger: [...NEUTRAL, 'danger-soft'],
  'ink-inverse': ['action', 'action-hover', 'danger'],
  surface: ['ink'],
  'lamp-ink': ['lamp'],
  'lamp-text': NEUTRAL,
  ...Object.fromEntries(VERDICTS.map((name) => [name, [...NEUTRAL, `${name}-soft`]])),
  ...Object.fromEntries(ENTITIES.map((name) => [name, [...NEUTRAL, 'surface-3']])),
};

/** What must stand out as a shape: edges of controls, rings, meters. */
const SHAPES: Record<string, string[]> = {
  'line-control': NEUTRAL,
  focus: [...NEUTRAL, 'surface-3'],
  action: NEUTRAL,
  'lamp-mark': [...NEUTRAL, 'surface-3'],
  'ink-2': NEUTRAL,
  'ink-3': NEUTRAL,
};

/** Set by a component to one of the verdicts, stances or entities. */
const STAND_INS = ['vc', 'vs', 'sc', 'ss', 'ec', 'hue'];
/** Rules between things and tracks of scrollbars: nothing has to be told by them. */
const DECORATION = ['line', 'line-strong', 'scrim', 'lamp'];

const sheets = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);

const used = (property: string): string[] => {
  const found = sheets.flatMap((sheet) =>
    [...sheet.matchAll(new RegExp(`(?<![\\w-])${property}:[^;]*`, 'g'))].flatMap(([rule]) =>
      [...rule.matchAll(/var\(--([\w-]+)/g)].map((match) => match[1] ?? ''),
    ),
  );
  return [...new Set(found)].filter((name) => !STAND_INS.includes(name));
};

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const pairs = (table: Record<string, string[]>) =>
    Object.entries(table).flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground]));

  test.each(pairs(TEXT))('text in %s can be read on %s', (ink = '', ground = '') => {
    expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs(SHAPES))('%s stands out from %s', (shape = '', ground = '') => {
    expect(contrast(shape, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});

test('every colour of text that is used is looked at here', () => {
  expect(used('color').filter((name) => !(name in TEXT))).toEqual([]);
});

test('every ground that is used is looked at here', () => {
  const grounds = new Set([...Object.values(TEXT).flat(), ...Object.keys(SHAPES), ...DECORATION]);
  const marks = ['ink', 'ink-inverse'];
  const missing = used('background(?:-color)?').filter(
    (name) => !grounds.has(name) && !marks.includes(name),
  );
  expect(missing).toEqual([]);
});

test('no control has an edge that is too faint', () => {
  const faint = sheets.flatMap((sheet) => [
    ...sheet.matchAll(
      /(?:button|input|select|textarea)[^{}]*\{[^}]*border: [^;]*--line(?:-strong)?\)/g,
    ),
  ]);
  expect(faint.map(([rule]) => rule)).toEqual([]);
});

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
}

/** Relative luminance after WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string, theme: Theme): number {
  const [one, other] = [a, b].map((name) => {
    const colour = tokens.get(name);
    if (!colour) throw new Error(`no colour: ${name}`);
    return luminance(colour[theme]);
  }) as [number, number];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
