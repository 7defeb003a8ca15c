import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LATEST_VERSION } from '@/lib/store/upgrades';
import { goldenCopy } from './golden-copy.ts';

/*
 * Writes the example database of a version of the schema, the latest unless a number is given. A
 * version that was released keeps the file that it has.
 */
const version = Number(process.argv[2] ?? LATEST_VERSION);
if (!(version >= 1 && version <= LATEST_VERSION)) {
  console.error(`There are versions 1 to ${LATEST_VERSION}.`);
  process.exit(2);
}
const file = join(import.meta.dirname, `../../test/fixtures/databases/v${version}.json`);
writeFileSync(file, await goldenCopy(version));
console.log(file);
