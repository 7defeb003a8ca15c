import { readFile, writeFile } from 'node:fs/promises';
import { unzipSync, type Zippable, zipSync } from 'fflate';

/** Zip files keep local time without a zone; this is the earliest they can say, everywhere. */
const TIME = new Date(1980, 0, 1);

/**
 * Packs a zip file anew so that the same contents give the same bytes on any day and machine: files
 * by name, one time for all, no entries for folders. Throws where the file is no zip file.
 */
export function steady(zip: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(zip)).filter(([name]) => !name.endsWith('/'));
  const sorted: Zippable = {};
  for (const [name, content] of files.sort(([a], [b]) => (a < b ? -1 : 1))) {
    sorted[name] = [content, { mtime: TIME, level: 9, os: 3, attrs: 0o644 << 16 }];
  }
  return zipSync(sorted);
}

/** The same for a file, in its place. */
export async function makeSteady(path: string): Promise<void> {
  await writeFile(path, steady(await readFile(path)));
}
