import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@/tools/build';
import { shippedPackages, thirdParty } from '@/tools/licences/third-party';

/** Licences that allow what we do, given with their text. */
const FINE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/**
 * Holds THIRD-PARTY.md to what the builds contain. `bundled` is the file with the names of their
 * packages. Throws where a licence is not a fine one, or the file is not current.
 */
export function checkNotices(bundled: string): string {
  const packages = shippedPackages(readFileSync(bundled, 'utf8').trim().split('\n'));
  for (const { name, licence } of packages) {
    if (!FINE.includes(licence)) throw new Error(`${name} comes under ${licence}`);
  }
  if (readFileSync(join(ROOT, 'THIRD-PARTY.md'), 'utf8') !== thirdParty(packages)) {
    throw new Error('THIRD-PARTY.md is not what the builds contain; npm run licences writes it.');
  }
  return `${packages.length} packages`;
}
