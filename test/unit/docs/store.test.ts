import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '@/tools/build';

const folder = join(ROOT, 'docs/store');
const listing = readFileSync(join(folder, 'README.md'), 'utf8');

const german = readFileSync(join(folder, 'german.md'), 'utf8');

/** What stands below a heading of a listing. */
function below(heading: string, text: string): string {
  const part = text.split(/^## /m).find((each) => each.startsWith(`${heading}\n`));
  return part?.slice(heading.length).trim() ?? '';
}

/** A text of the extension's own in one language. */
function inPackage(language: string, key: string): string {
  const texts = readFileSync(join(ROOT, `lib/i18n/locales/${language}.yml`), 'utf8');
  return new RegExp(`^${key}:\\n  message: (.+)$`, 'm').exec(texts)?.[1] ?? '';
}

describe.each([
  ['en', listing, 'Short description', 'Description'],
  ['de', german, 'Kurzbeschreibung', 'Beschreibung'],
])('the listing in %s', (language, text, short, long) => {
  it('has a short description as short as Chrome asks, and the one of the package', () => {
    const summary = below(short, text).split('\n\n').at(-1) ?? '';
    expect(summary).toBe(inPackage(language, 'extension_description'));
    expect(summary.length).toBeGreaterThan(40);
    expect(summary.length).toBeLessThanOrEqual(132);
  });

  it('has a name and a description of the length that both stores take', () => {
    expect(inPackage(language, 'extension_name').length).toBeLessThanOrEqual(45);
    expect(below(long, text).length).toBeGreaterThan(500);
    expect(below(long, text).length).toBeLessThan(15_000);
  });
});

it('every permission that is asked for has its answer', () => {
  const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
  const [, asked = ''] = /permissions: \[([^\]]*)/.exec(config) ?? [];
  const permissions = [...asked.matchAll(/'(\w+)'/g)].map(([, name]) => name);
  expect(permissions.length).toBeGreaterThan(3);
  const privacy = readFileSync(join(ROOT, 'docs/privacy.md'), 'utf8');
  for (const permission of [...permissions, 'sidePanel']) {
    expect(listing).toContain(`| \`${permission}\``);
    expect(privacy).toContain(`| \`${permission}\``);
  }
});

/** Width and height of a JPEG file, by the frame header in it. */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(join(folder, file));
  expect(bytes.readUInt16BE(0)).toBe(0xffd8);
  let at = 2;
  while (![0xc0, 0xc1, 0xc2].includes(bytes[at + 1] ?? 0)) at += 2 + bytes.readUInt16BE(at + 2);
  return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
}

const pictures = [...listing.matchAll(/\]\((\S+\.jpg)\) \| [^|]*?(\d+) × (\d+) \|/g)];

it.each(
  pictures.map(([, file = '', width, height]) => [file, Number(width), Number(height)] as const),
)('%s is of %i by %i pixels, and small', (file, width, height) => {
  expect(sizeOf(file)).toEqual([width, height]);
  expect(readFileSync(join(folder, file)).length).toBeLessThan(170_000);
});

it('there are the five pictures of the store and its tile', () => expect(pictures).toHaveLength(6));
