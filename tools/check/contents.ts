import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { BrowserName } from '@/tools/browsers/find';
import { OUTPUT, ROOT } from '@/tools/build';

/** Sizes of the icon that the stores and browsers ask for, in pixels. */
const ICONS = [16, 32, 48, 128];
const NOTICES = ['LICENSE', 'THIRD-PARTY.md', 'docs/model-card.md'];
/** Files that a package has no use for, or that tell of the machine it was made on. */
const UNWANTED = /\.(?:map|tsx?|log)$|(?:^|\/)\.|\btest\b/;

const Manifest = z.object({ icons: z.record(z.string(), z.string()) });

/** Holds what a build contains to what a package should. Throws on the first that is amiss. */
export function checkContents(name: BrowserName): string {
  const folder = OUTPUT[name];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  const { icons } = Manifest.parse(JSON.parse(text('manifest.json')));
  for (const size of ICONS) {
    const icon = readFileSync(join(folder, icons[size] ?? `no icon of ${size} pixels`));
    // Width and height of a PNG stand in its first chunk.
    if (icon.readUInt32BE(16) !== size || icon.readUInt32BE(20) !== size) {
      throw new Error(`${icons[size]} is not of ${size} pixels`);
    }
  }
  for (const notice of NOTICES) if (!files.includes(notice)) throw new Error(`no ${notice}`);
  const unwanted = files.filter((file) => UNWANTED.test(file));
  if (unwanted.length > 0) throw new Error(`not for a package: ${unwanted.join()}`);
  for (const file of files.filter((each) => /\.(?:js|css|html|json)$/.test(each))) {
    if (text(file).includes(ROOT)) throw new Error(`${file} says where it was built`);
    if (text(file).includes('sourceMappingURL')) throw new Error(`${file} names a source map`);
  }
  return `${files.length} files`;
}
