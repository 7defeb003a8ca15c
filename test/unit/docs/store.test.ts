import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '@/tools/build';

const folder = join(ROOT, 'docs/store');
const listing = readFileSync(join(folder, 'README.md'), 'utf8');

it('the short description is as short as the stores ask', () => {
  const [, text = ''] = /## Short description[^\n]*\n\n(.+)\n/.exec(listing) ?? [];
  expect(text.length).toBeGreaterThan(40);
  expect(text.length).toBeLessThanOrEqual(132);
});

it('every permission that is asked for has its answer', () => {
  const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
  const [, asked = ''] = /permissions: \[([^\]]*)/.exec(config) ?? [];
  const permissions = [...asked.matchAll(/'(\w+)'/g)].map(([, name]) => name);
  expect(permissions.length).toBeGreaterThan(3);
  for (const permission of permissions) expect(listing).toContain(`| \`${permission}\``);
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
