import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { steady } from '@/tools/release/steady-zip';

const files = { 'b.txt': strToU8('second'), 'a/c.txt': strToU8('first') };

describe('a package', () => {
  it('is the same whatever the time, the order and the compression it was first made with', () => {
    const one = zipSync(files, { mtime: new Date(2024, 1, 1), level: 0 });
    const reversed = Object.fromEntries(Object.entries({ 'a/': strToU8(''), ...files }).reverse());
    const other = zipSync(reversed, { mtime: new Date(2025, 6, 3), level: 9 });
    expect(one).not.toEqual(other);
    expect(steady(one)).toEqual(steady(other));
    expect(unzipSync(steady(one))).toEqual(files);
  });

  it('differs where a file differs', () => {
    const changed = zipSync({ ...files, 'b.txt': strToU8('Second') });
    expect(steady(changed)).not.toEqual(steady(zipSync(files)));
  });
});
